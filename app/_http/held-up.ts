import { areTooManyForms, type FormDoor } from "#use-cases/limits/too-many-forms.ts";
import { clientAddress } from "./client-address.ts";

/** For whoever shares a network with a flood: nothing is lost, and it is soon over. */
const HELD_UP =
  "More forms are coming from your network just now than we can take, so this one was not sent. What you typed is still here. Please wait a minute, then press the button again.";

/** Counts a form that is filled in well. Words for whoever has to wait a minute; null when it may go on. */
export async function heldUp(door: FormDoor): Promise<string | null> {
  return (await areTooManyForms(door, await clientAddress())) ? HELD_UP : null;
}

import { spendTry } from "#adapters/limits/spend-try.ts";

/** What anybody may send, by the door it goes in at. */
export type FormDoor = "order" | "enquiry" | "seats" | "feedback" | "answer";

/** Counts a form for where on the network it comes from. True when more come from there in a minute than people send. */
export async function areTooManyForms(door: FormDoor, address: string): Promise<boolean> {
  const { ok } = await spendTry(`${door}_by_address`, address);
  return !ok;
}

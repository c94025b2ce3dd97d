import { redirect } from "next/navigation";
import { z } from "zod";
import { heldUp } from "#app/_http/held-up.ts";
import { justNow } from "#app/_http/just-now.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { addressFields, deliveryNoteField, labelLines } from "#domain/delivery.ts";
import { checkAnswers, optionalLine, type RawAnswers } from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import type { TooLate } from "#domain/fulfilment/public-parcels.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { NAME_NEEDED } from "./address-values.ts";
import type { FormState } from "./form-state.ts";
import { readForm } from "./read-form.ts";

/**
 * Why an address cannot be changed any more, where the parcel goes, what was typed instead, and whom to ask. `stands` is
 * what became of the order or request: "You took this request back".
 */
export type Late = {
  why: TooLate;
  stands: string;
  reference: string;
  goesTo: string[];
  typed: string[];
  contact: string | null;
};
export type AddressState = FormState & { late?: Late };
export type LateReason = Omit<Late, "typed">;

type Place = {
  path: "/orders" | "/requests";
  whyLate: (token: string) => Promise<LateReason | null>;
  /** Nobody's name would be left on the parcel without the one that is chosen for it. */
  needsName: (token: string) => Promise<boolean>;
};

const form = z.object({
  ...addressFields,
  labelName: optionalLine("the name to put on the parcel", 100),
  deliveryNote: deliveryNoteField,
});

/**
 * Corrects where a parcel goes, for whoever has the secret link, and leads back to the page of the order or request.
 * When it was packed meanwhile, says so, with what was typed.
 */
export async function correctAddressFrom({ path, whyLate, needsName }: Place, sent: FormData): Promise<AddressState> {
  const values = readForm(sent);
  const { token = "" } = values;
  const late = await whyLate(token);
  if (late) return tooLate(values, late);
  const checked = checkAnswers(form, values);
  if (!checked.ok) {
    const isNameless = values.labelName !== undefined && cleanLine(values.labelName) === "" && (await needsName(token));
    return { values, errors: { ...(isNameless && { labelName: NAME_NEEDED }), ...checked.errors } };
  }
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const { labelName, deliveryNote, ...address } = checked.answers;
  const correction = {
    ...address,
    ...(values.labelName !== undefined && { labelName }),
    ...(values.deliveryNote !== undefined && { deliveryNote }),
  };
  const result = await correctAddress({ by: "customer", token }, correction);
  if (result.ok) {
    const did = result.value.isLookedAt ? "address_looked_at" : "address";
    redirect(`${path}/${token}?did=${did}&at=${justNow()}`);
  }
  if (result.refusal === "no_name") return { values, errors: { labelName: NAME_NEEDED } };
  const lateNow = await whyLate(token);
  return lateNow ? tooLate(values, lateNow) : refuseUnknownLink();
}

function tooLate(values: RawAnswers, late: LateReason): AddressState {
  const line = (name: string) => cleanLine(values[name] ?? "").slice(0, 100) || null;
  const typed = labelLines({
    labelName: line("labelName"),
    contactName: null,
    organisationName: null,
    addressLine1: line("addressLine1"),
    addressLine2: line("addressLine2"),
    addressLine3: line("addressLine3"),
    town: line("town"),
    county: line("county"),
    postcode: line("postcode"),
  });
  return { values, errors: {}, late: { ...late, typed } };
}

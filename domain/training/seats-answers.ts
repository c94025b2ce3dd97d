import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  neededEmail,
  neededLine,
  optionalLine,
  optionalText,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";

/** What one party may book. */
export const MOST_SEATS_OF_A_PARTY = 50;

const form = z.object({
  seats: wholeNumber("the number of places", 1, MOST_SEATS_OF_A_PARTY, { example: 2 }),
  name: neededLine("your name", 100),
  email: neededEmail("your email address"),
  organisationName: optionalLine("the name of your organisation", 100),
  purchaseOrderNumber: optionalLine("the purchase order number", 60),
  accessNeeds: optionalText("what you need", 1000),
});

/** Who wants how many seats; with a purchase order number they are paid by invoice. */
export type SeatsAnswers = z.infer<typeof form>;

/** Reads the form for seats. A purchase order number needs an organisation: the invoice is for it. */
export function checkSeatsAnswers(raw: RawAnswers): Checked<SeatsAnswers> {
  const checked = checkAnswers(form, raw);
  if (!checked.ok) return checked;
  const { organisationName, purchaseOrderNumber } = checked.answers;
  if (purchaseOrderNumber !== null && organisationName === null)
    return { ok: false, errors: { organisationName: "Enter the name of your organisation: the invoice is for it" } };
  return checked;
}

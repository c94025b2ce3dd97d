import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  choice,
  neededEmail,
  neededLine,
  optionalEmail,
  optionalLine,
  type RawAnswers,
} from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import type { PublicationOnSale } from "./basket.ts";
import { checkCopies, type OrderAnswers, orderFields, withCopies, withoutHidden } from "./order-answers.ts";

/** How an order reached the colleague who took it. */
export type CameBy = "phone" | "email";

/** What an order needs to be written. One that a colleague took may be a person's, or have no address but the invoice's. */
export type AnswersToWrite = Omit<OrderAnswers, "organisationName" | "email"> & {
  organisationName: string | null;
  email: string | null;
};
export type TakenAnswers = AnswersToWrite & { cameBy: CameBy };

const EMAIL = "their email address";
const ORGANISATION = "the name of the organisation";

const form = z.object({
  ...orderFields,
  contactName: neededLine("the name of the contact", 100),
  payBy: choice(["card", "invoice"], "Choose how they would like to pay"),
  cameBy: choice(["phone", "email"], "Choose how the order reached you"),
});
const byLink = form.extend({ organisationName: optionalLine(ORGANISATION, 100), email: neededEmail(EMAIL) });
const byInvoice = form.extend({
  organisationName: neededLine("the name of the organisation: an invoice is made out to one", 100),
  email: optionalEmail(EMAIL),
});

/**
 * Reads the order form as a colleague fills it in. A payment link goes to an email address; an invoice is made out to an
 * organisation, and needs one address of the two.
 */
export function checkTakenAnswers(raw: RawAnswers, onSale: readonly PublicationOnSale[]): Checked<TakenAnswers> {
  const quantities = checkCopies(raw, onSale, "how many copies they want");
  return withCopies(withEmail(checkAnswers(schemaFor(raw), withoutHidden(raw)), raw), quantities);
}

type Rest = Omit<TakenAnswers, "copies">;

function schemaFor({ payBy }: RawAnswers): z.ZodType<Rest> {
  return payBy === "invoice" ? byInvoice : byLink;
}

function withEmail(rest: Checked<Rest>, { payBy, email = "", billingEmail = "" }: RawAnswers): Checked<Rest> {
  if (payBy !== "invoice" || cleanLine(email) !== "" || cleanLine(billingEmail) !== "") return rest;
  const errors = rest.ok ? {} : rest.errors;
  return { ok: false, errors: { ...errors, email: "Enter their email address, or one for the invoice" } };
}

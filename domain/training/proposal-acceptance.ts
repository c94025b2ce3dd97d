import { z } from "zod";
import { addressFields, deliveryNoteField } from "#domain/delivery.ts";
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

const form = z.object({
  date: choice(["1", "2", "3"], "Choose a date"),
  payBy: choice(["card", "invoice"], "Choose how to pay"),
  organisationName: neededLine("the name of your organisation", 100),
  contactName: neededLine("your name", 100),
  email: neededEmail("your email address"),
  purchaseOrderNumber: optionalLine("the purchase order number", 60),
  billingEmail: optionalEmail("the email address for the invoice"),
});

const withAddress = form.extend({ ...addressFields, deliveryNote: deliveryNoteField });

/**
 * What is said when a proposal is accepted: the position of the date, how it is paid, and whom it is for. There is no address
 * where nothing is sent by post and no invoice is made out.
 */
export type ProposalAcceptance = z.infer<typeof form> & Partial<z.infer<typeof withAddress>>;

/** What an acceptance is about: the price of all, and whether guides are sent. */
export type Accepted = { totalPence: number; hasGuides: boolean };

/** Where there is nothing to pay, how is not asked; where there are neither guides nor an invoice, no address is. */
export function checkProposalAcceptance(
  raw: RawAnswers,
  { totalPence, hasGuides }: Accepted,
): Checked<ProposalAcceptance> {
  const answers = totalPence === 0 ? { ...raw, payBy: "invoice" } : raw;
  const isInvoiced = totalPence > 0 && answers.payBy !== "card";
  return checkAnswers(hasGuides || isInvoiced ? withAddress : form, answers);
}

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
  ...addressFields,
  deliveryNote: deliveryNoteField,
});

/** What is said when a proposal is accepted: the position of the date, how it is paid, and whom it is for. */
export type ProposalAcceptance = z.infer<typeof form>;

/** Where there is nothing to pay, how is not asked. */
export function checkProposalAcceptance(raw: RawAnswers, totalPence: number): Checked<ProposalAcceptance> {
  return checkAnswers(form, totalPence === 0 ? { ...raw, payBy: "invoice" } : raw);
}

import { z } from "zod";
import { addressFields, deliveryNoteField } from "#domain/delivery.ts";
import {
  type Checked,
  checkAnswers,
  neededEmail,
  neededLine,
  optionalEmail,
  optionalLine,
  type RawAnswers,
} from "#domain/forms/fields.ts";

const form = z.object({
  organisationName: neededLine("the name of your organisation", 100),
  contactName: neededLine("your name", 100),
  email: neededEmail("your email address"),
  purchaseOrderNumber: optionalLine("the purchase order number", 60),
  billingEmail: optionalEmail("the email address for the invoice"),
  ...addressFields,
  deliveryNote: deliveryNoteField,
});

/** What is said when a quote is accepted: whom to invoice, with which number, and where the copies go. */
export type AcceptanceAnswers = z.infer<typeof form>;

export function checkAcceptance(raw: RawAnswers): Checked<AcceptanceAnswers> {
  return checkAnswers(form, raw);
}

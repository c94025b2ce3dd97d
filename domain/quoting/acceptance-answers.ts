import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers } from "#domain/forms/fields.ts";
import { orderFields, withoutHidden } from "#domain/ordering/order-answers.ts";

const form = z.object(orderFields).omit({ sponsoredCopies: true, phone: true });

/** What is said when a quote is accepted, as on the order form: who, where the copies go, and how it is paid. */
export type AcceptanceAnswers = z.infer<typeof form>;

export function checkAcceptance(raw: RawAnswers): Checked<AcceptanceAnswers> {
  return checkAnswers(form, withoutHidden(raw));
}

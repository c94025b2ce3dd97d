import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers } from "#domain/forms/fields.ts";
import { orderFields } from "./order-answers.ts";
import type { OrderStatus } from "./order-life.ts";

const { purchaseOrderNumber, billingEmail } = orderFields;
const form = z.object({ purchaseOrderNumber, billingEmail });

/** The number on an invoice, and where it goes: null for the address of whoever ordered. */
export type InvoiceDetails = z.infer<typeof form>;

/** Reads what an invoice needs, as the order form does. */
export function checkInvoiceDetails(raw: RawAnswers): Checked<InvoiceDetails> {
  return checkAnswers(form, raw);
}

/** True while a customer can still correct what the invoice needs: it is made once a person has approved the order. */
export function canCorrectInvoice({ payBy, status }: { payBy: "card" | "invoice"; status: OrderStatus }): boolean {
  return payBy === "invoice" && status === "awaiting_approval";
}

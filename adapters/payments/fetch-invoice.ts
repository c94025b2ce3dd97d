import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const pence = z.int().min(0);
const seconds = z.int().nullable();

const invoice = z
  .object({
    id: z.string(),
    status: z.enum(["draft", "open", "paid", "void", "uncollectible"]),
    currency: z.string(),
    number: z.string().nullable(),
    hosted_invoice_url: z.url().nullish(),
    invoice_pdf: z.url().nullish(),
    total: pence,
    pre_payment_credit_notes_amount: pence,
    post_payment_credit_notes_amount: pence,
    due_date: seconds,
    status_transitions: z.object({ finalized_at: seconds, paid_at: seconds, voided_at: seconds }),
    metadata: z.record(z.string(), z.string()).nullable(),
    customer: z.string(),
    payments: z.object({
      data: z.array(
        z.object({
          status: z.string(),
          amount_paid: pence.nullable(),
          payment: z.object({ type: z.string(), payment_intent: z.string().optional() }),
        }),
      ),
      has_more: z.literal(false),
    }),
  })
  .transform(({ status_transitions: at, payments, ...each }) => ({
    id: each.id,
    customerId: each.customer,
    /** Our own id of it; null for one that was made in Stripe's dashboard. */
    invoiceId: each.metadata?.invoiceId ?? null,
    status: each.status,
    /** Lower case, as Stripe writes it. */
    currency: each.currency,
    number: each.number,
    payUrl: each.hosted_invoice_url ?? null,
    pdfUrl: each.invoice_pdf ?? null,
    totalPence: each.total,
    /** By credit notes, before it was paid and after. */
    creditedPence: each.pre_payment_credit_notes_amount + each.post_payment_credit_notes_amount,
    dueAt: dateOf(each.due_date),
    issuedAt: dateOf(at.finalized_at),
    closedAt: dateOf(at.paid_at ?? at.voided_at),
    /** What came through Stripe, each by a payment of its own. What was marked as paid outside of it is not here. */
    payments: payments.data.flatMap(({ status, amount_paid, payment }) =>
      status === "paid" && payment.payment_intent !== undefined && (amount_paid ?? 0) > 0
        ? [{ paymentIntentId: payment.payment_intent, amountPence: amount_paid ?? 0 }]
        : [],
    ),
  }));

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at * 1000);
}

/** What is true of an invoice and its payments at this moment. Money is in pence. */
export type InvoiceTruth = z.output<typeof invoice>;

/** Asks Stripe about an invoice and its payments in one call. Null when Stripe knows none such. */
export async function fetchInvoice(id: string): Promise<InvoiceTruth | null> {
  try {
    return readReply(invoice, await stripe().invoices.retrieve(id, { expand: ["payments"] }));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

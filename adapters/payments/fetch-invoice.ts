import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const pence = z.int().min(0);
const seconds = z.int().nullable();

const invoicePayment = z.object({
  status: z.string(),
  amount_paid: pence.nullable(),
  payment: z.object({ type: z.string(), payment_intent: z.string().optional(), payment_record: z.string().optional() }),
});

const invoice = z
  .object({
    id: z.string(),
    status: z.enum(["draft", "open", "paid", "void", "uncollectible"]),
    currency: z.string(),
    number: z.string().nullable(),
    hosted_invoice_url: z.url().nullish(),
    invoice_pdf: z.url().nullish(),
    total: pence,
    amount_remaining: pence,
    pre_payment_credit_notes_amount: pence,
    post_payment_credit_notes_amount: pence,
    due_date: seconds,
    status_transitions: z.object({ finalized_at: seconds, paid_at: seconds, voided_at: seconds }),
    metadata: z.record(z.string(), z.string()).nullable(),
    customer: z.string(),
    payments: z.object({ data: z.array(invoicePayment), has_more: z.literal(false) }),
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
    /** What it still asks for. Of one that is paid or void it says nothing. */
    remainingPence: each.amount_remaining,
    /** By credit notes, before it was paid and after. */
    creditedPence: each.pre_payment_credit_notes_amount + each.post_payment_credit_notes_amount,
    dueAt: dateOf(each.due_date),
    issuedAt: dateOf(at.finalized_at),
    closedAt: dateOf(at.paid_at ?? at.voided_at),
    /** What came through Stripe, each by a payment of its own. What was marked as paid outside of it is not here. */
    payments: paidOf(payments.data).flatMap(({ payment, amountPence }) =>
      payment.payment_intent === undefined ? [] : [{ paymentIntentId: payment.payment_intent, amountPence }],
    ),
    /** What came without Stripe, and was reported to it and attached, by us or in its dashboard. */
    parts: paidOf(payments.data).flatMap(({ payment, amountPence }) =>
      payment.payment_record === undefined ? [] : [{ recordId: payment.payment_record, amountPence }],
    ),
  }));

function paidOf(all: z.output<typeof invoicePayment>[]) {
  return all.flatMap(({ status, amount_paid, payment }) =>
    status === "paid" && (amount_paid ?? 0) > 0 ? [{ payment, amountPence: amount_paid ?? 0 }] : [],
  );
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at * 1000);
}

/** What is true of an invoice and its payments at this moment. Money is in pence. */
export type InvoiceTruth = z.output<typeof invoice>;

/** Asks Stripe about an invoice and its payments, most often in one call. Null when Stripe knows none such. */
export async function fetchInvoice(id: string): Promise<InvoiceTruth | null> {
  try {
    const found = await stripe().invoices.retrieve(id, { expand: ["payments"] });
    return readReply(invoice, found.payments?.has_more ? { ...found, payments: await allPaymentsOf(id) } : found);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Beside an invoice Stripe lists only the latest of its payments. */
async function allPaymentsOf(id: string) {
  const all = stripe().invoicePayments.list({ invoice: id, limit: 100 });
  return { data: await all.autoPagingToArray({ limit: 1_000 }), has_more: false };
}

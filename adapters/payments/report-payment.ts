import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export type PaymentToReport = {
  /** Our own id of the payment; Stripe gives it back, and it is the key. */
  paymentId: string;
  customerId: string;
  amountPence: number;
  /** The reference of its order, by which a person finds it. */
  reference: string;
  receivedAt: Date;
  /** Part of the key: a new one only after what was done with the former has been looked up. */
  turn: number;
};

const record = z
  .object({ id: z.string(), amount_requested: z.object({ value: z.int().positive() }) })
  .transform(({ id, amount_requested }) => ({ id, amountPence: amount_requested.value }));

/** A payment that Stripe was told of. It counts for no invoice until it is attached to one. */
export type ReportedPayment = z.output<typeof record>;

/**
 * Tells Stripe of money in pounds that came without it, and has arrived. Safe to repeat for a day. Throws as `paymentsProblem`
 * tells.
 */
export async function reportPayment(payment: PaymentToReport): Promise<ReportedPayment> {
  const { paymentId, customerId, amountPence, reference, receivedAt, turn } = payment;
  const at = Math.floor(receivedAt.getTime() / 1000);
  const parameters = {
    amount_requested: { currency: "gbp", value: amountPence },
    customer_details: { customer: customerId },
    payment_method_details: { type: "custom" as const, custom: { display_name: "Bank transfer" } },
    processor_details: { type: "custom" as const, custom: { payment_reference: reference } },
    initiated_at: at,
    outcome: "guaranteed",
    guaranteed: { guaranteed_at: at },
    metadata: { paymentId },
  };
  const idempotencyKey = `invoice_part:${paymentId}:${turn}`;
  return readReply(record, await stripe().paymentRecords.reportPayment(parameters, { idempotencyKey }));
}

/** Our clock and Stripe's may differ. */
const CLOCKS_S = 600;

/**
 * Looks among what Stripe was told of since then for the payment of ours, where repeating `reportPayment` cannot tell. Null
 * when it was not told.
 */
export async function findReportedPayment(paymentId: string, since: Date): Promise<ReportedPayment | null> {
  const created_after = Math.floor(since.getTime() / 1000) - CLOCKS_S;
  for await (const each of stripe().paymentRecords.list({ created_after, limit: 100 }))
    if (each.metadata.paymentId === paymentId) return readReply(record, each);
  return null;
}

/**
 * Counts a payment that was reported towards an open invoice, which asks for so much less then, or is paid. Stripe refuses it
 * for one that is over. Throws as `paymentsProblem` tells.
 */
export async function attachReportedPayment(invoiceId: string, recordId: string, turn: number): Promise<void> {
  const idempotencyKey = `invoice_part_attached:${recordId}:${turn}`;
  await stripe().invoices.attachPayment(invoiceId, { payment_record: recordId }, { idempotencyKey });
}

import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { refundStatus } from "./refund-status.ts";
import { stripe } from "./stripe-client.ts";

const pence = z.int().min(0);
const metadata = z.record(z.string(), z.string());

const refund = z
  .object({ id: z.string(), status: refundStatus, amount: pence, metadata: metadata.nullable() })
  .transform((each) => ({
    id: each.id,
    status: each.status,
    amountPence: each.amount,
    /** Our own id of it; null for a refund that was made in Stripe's dashboard. */
    refundId: each.metadata?.refundId ?? null,
  }));

const payment = z
  .object({ id: z.string(), status: z.string(), amount: pence, amount_received: pence, currency: z.string(), metadata })
  .transform((intent) => ({
    id: intent.id,
    status: intent.status,
    amountPence: intent.amount,
    amountReceivedPence: intent.amount_received,
    /** Lower case, as Stripe writes it. */
    currency: intent.currency,
    /** Which of our checkouts it pays; null for a payment that the shop did not ask for. */
    checkoutId: intent.metadata.checkoutId ?? null,
    orderId: intent.metadata.orderId ?? null,
  }));

/** What is true of a payment and its refunds at this moment. */
export type PaymentTruth = z.output<typeof payment> & { refunds: z.output<typeof refund>[] };

/** Asks Stripe about a payment and every refund of it. Null when Stripe knows none such. */
export async function fetchPayment(paymentIntentId: string): Promise<PaymentTruth | null> {
  try {
    const [intent, refunds] = await Promise.all([
      stripe().paymentIntents.retrieve(paymentIntentId),
      stripe().refunds.list({ payment_intent: paymentIntentId, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
    ]);
    return { ...readReply(payment, intent), refunds: readReply(z.array(refund), refunds) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

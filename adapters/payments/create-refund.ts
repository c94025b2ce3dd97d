import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { refundStatus } from "./refund-status.ts";
import { stripe } from "./stripe-client.ts";

export type RefundRequest = {
  paymentIntentId: string;
  amountPence: number;
  /** Our own id of this refund; Stripe gives it back with the refund. */
  refundId: string;
  idempotencyKey: string;
};

const made = z.object({ id: z.string(), status: refundStatus });

/**
 * Sends money of a payment back. Safe to repeat with the same key. Stripe refuses more than is left; and a refund that
 * it calls succeeded may fail days later, which an event tells. Throws as `paymentsProblem` tells.
 */
export async function createRefund(request: RefundRequest): Promise<z.output<typeof made>> {
  const { paymentIntentId, amountPence, refundId, idempotencyKey } = request;
  const parameters = { payment_intent: paymentIntentId, amount: amountPence, metadata: { refundId } };
  return readReply(made, await stripe().refunds.create(parameters, { idempotencyKey }));
}

import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { createRefund } from "#adapters/payments/create-refund.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { settleRefunds } from "./settle-refunds.ts";

/**
 * Sends a refund that was written down before, with its own key, so that however often this runs the money goes back
 * once. Stripe's refusal (its balance is too low, say) frees the amount again and becomes a task.
 */
export async function sendRefund(refundId: string): Promise<void> {
  const refund = await database().refund.findUnique({ where: { id: refundId }, include: { payment: true } });
  if (refund?.status !== "requested") return;
  const { payment, amountPence } = refund;
  try {
    const idempotencyKey = `refund:${refund.id}`;
    await createRefund({ paymentIntentId: payment.providerId, amountPence, refundId: refund.id, idempotencyKey });
  } catch (error) {
    const problem = paymentsProblem(error);
    if (problem === "refused") return giveUp(refund.id, amountPence, payment.orderId);
    // A key keeps the 500 that it got: what Stripe did all the same is found by looking.
    if (problem === "unknown_outcome" && (await wasMade(refund.id, payment.providerId))) return;
    throw error;
  }
  await settleRefunds(payment.providerId);
}

async function wasMade(refundId: string, paymentIntentId: string): Promise<boolean> {
  await settleRefunds(paymentIntentId);
  return (await database().refund.count({ where: { id: refundId, status: "requested" } })) === 0;
}

async function giveUp(refundId: string, pence: number, orderId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.refund.updateMany({
      where: { id: refundId, status: "requested" },
      data: { status: "failed", settledAt: new Date() },
    });
    await openTask(tx, { kind: "refund_failed", dedupeKey: `refund_failed:${refundId}`, orderId, details: { pence } });
  });
}

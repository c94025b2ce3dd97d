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
    if (paymentsProblem(error) !== "refused") throw error;
    await inTransaction(async (tx) => {
      await tx.refund.updateMany({
        where: { id: refundId, status: "requested" },
        data: { status: "failed", settledAt: new Date() },
      });
      const details = { pence: amountPence };
      await openTask(tx, {
        kind: "refund_failed",
        dedupeKey: `refund_failed:${refundId}`,
        orderId: payment.orderId,
        details,
      });
    });
    return;
  }
  await settleRefunds(payment.providerId);
}

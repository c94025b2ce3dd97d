import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { fetchPayment, type PaymentTruth } from "#adapters/payments/fetch-payment.ts";
import { isPackedOrSent } from "#domain/fulfilment/consignment-life.ts";
import { decideRefunds } from "#domain/ordering/payment-decision.ts";
import { record } from "#use-cases/history/record.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { closeOrder } from "./close-order.ts";

type PaymentRow = { id: string; orderId: string; amountPence: number };

/**
 * Brings our refunds of one payment to what Stripe says of them, ours and those made in Stripe's dashboard alike. A
 * failed refund gives the balance back and becomes a task. All the money gone back before packing cancels the order;
 * after packing it becomes a task. Answers `unknown` when the payment is not (yet) ours.
 */
export async function settleRefunds(paymentIntentId: string): Promise<"settled" | "unknown"> {
  const truth = await fetchPayment(paymentIntentId);
  if (truth === null) return "unknown";
  return inTransaction(async (tx) => {
    const [payment] = await tx.$queryRaw<PaymentRow[]>`
      SELECT p.id, p.order_id AS "orderId", p.amount_pence AS "amountPence"
        FROM payment p JOIN "order" o ON o.id = p.order_id
       WHERE p.provider = 'stripe' AND p.provider_id = ${paymentIntentId} FOR UPDATE OF o`;
    if (!payment) return "unknown";
    for (const refund of truth.refunds) await keepRefund(tx, payment, refund);
    await actOnRefunds(tx, payment);
    return "settled";
  });
}

type RefundTruth = PaymentTruth["refunds"][number];

/** Stripe's states of a refund in our words; one that a person must act on is not back with the customer yet. */
function statusOf(refund: RefundTruth): "pending" | "succeeded" | "failed" {
  if (refund.status === "succeeded") return "succeeded";
  return refund.status === "failed" || refund.status === "canceled" ? "failed" : "pending";
}

/** Stripe never goes back from a later one to an earlier one. */
const PROGRESS = { requested: 0, pending: 1, succeeded: 2, failed: 3 };

async function keepRefund(tx: Transaction, payment: PaymentRow, refund: RefundTruth): Promise<void> {
  const status = statusOf(refund);
  const known = await tx.refund.findFirst({
    where: {
      paymentId: payment.id,
      OR: [{ providerId: refund.id }, ...(refund.refundId ? [{ id: refund.refundId }] : [])],
    },
  });
  // What was asked of Stripe earlier may arrive here later than what was asked since.
  if (known?.providerId === refund.id && PROGRESS[status] <= PROGRESS[known.status]) return;
  const facts = { status, providerId: refund.id, settledAt: status === "pending" ? null : new Date() };
  if (known) await tx.refund.update({ where: { id: known.id }, data: facts });
  else {
    const made = { paymentId: payment.id, amountPence: refund.amountPence, reason: "Made at Stripe" };
    await tx.refund.create({ data: { ...made, ...facts } });
  }
  const event = `refund_${status}`;
  const details = { pence: refund.amountPence };
  await record(tx, { subject: "order", subjectId: payment.orderId, event, by: "payments", details });
  if (status === "failed") {
    await openTask(tx, {
      kind: "refund_failed",
      dedupeKey: `refund_failed:${refund.id}`,
      orderId: payment.orderId,
      details,
    });
  }
}

async function actOnRefunds(tx: Transaction, payment: PaymentRow): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: payment.orderId },
    include: { consignments: { select: { status: true } }, payments: { include: { refunds: true } } },
  });
  const paid = order.payments.reduce((sum, each) => sum + each.amountPence, 0);
  const back = order.payments
    .flatMap((each) => each.refunds)
    .filter((refund) => refund.status === "succeeded")
    .reduce((sum, refund) => sum + refund.amountPence, 0);
  const anyPacked = order.consignments.some(({ status }) => isPackedOrSent(status));
  const decision = decideRefunds({ status: order.status, anyPacked }, paid, back);
  const refusal = decision === "cancel" ? await closeOrder(tx, order, "cancelled", "payments") : null;
  if (decision === "tell_staff" || refusal === "already_packed") {
    await openTask(tx, {
      kind: "refund_after_packing",
      dedupeKey: `refund_after_packing:${order.id}`,
      orderId: order.id,
    });
  }
}

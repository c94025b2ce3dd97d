import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type CheckoutSessionTruth, fetchCheckoutSession } from "#adapters/payments/fetch-checkout-session.ts";
import { isId } from "#domain/id.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import { decidePayment } from "#domain/ordering/payment-decision.ts";
import { record } from "#use-cases/history/record.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { acceptOrder, LINES_TO_SEND, type OrderToAccept } from "./accept-order.ts";
import { settleRefunds } from "./settle-refunds.ts";

export type OrderInHand = OrderToAccept & {
  status: OrderStatus;
  totalPence: number;
  checkoutId: string;
  checkoutStatus: string;
};

/**
 * The one place where a card payment becomes true, whoever calls: webhook, return page, sweep. It fetches the Checkout
 * Session from Stripe and believes only that: status, amount, currency, and which order it was made for. Safe to call
 * any number of times, at once and in any order. Answers `unknown` when neither Stripe nor we know such a session.
 */
export async function settleCheckout(providerId: string): Promise<"settled" | "unknown"> {
  const truth = await fetchCheckoutSession(providerId);
  if (truth === null || truth.clientReferenceId === null) return "unknown";
  const paymentIntentId = await inTransaction((tx) => settle(tx, truth));
  if (paymentIntentId === "unknown") return "unknown";
  if (paymentIntentId !== null && truth.amountRefundedPence > 0) await settleRefunds(paymentIntentId);
  return "settled";
}

async function settle(tx: Transaction, truth: CheckoutSessionTruth): Promise<string | "unknown" | null> {
  const order = await lockOrder(tx, truth.clientReferenceId);
  if (!order) return "unknown";
  const isPaid = truth.paymentStatus === "paid" && truth.paymentIntentId !== null;
  const isNews = await keep(tx, order, { ...truth, paymentIntentId: isPaid ? truth.paymentIntentId : null });
  if (isNews) await actOnPayment(tx, order, truth);
  return isPaid ? truth.paymentIntentId : null;
}

async function lockOrder(tx: Transaction, checkoutId: string | null): Promise<OrderInHand | undefined> {
  if (checkoutId === null || !isId(checkoutId)) return undefined;
  const [order] = await tx.$queryRaw<OrderInHand[]>`
    SELECT o.id, o.reference, o.about, o.status, o.version, o.total_pence AS "totalPence",
           o.recipient_id AS "recipientId", c.id AS "checkoutId", c.status AS "checkoutStatus", ${LINES_TO_SEND}
      FROM checkout_session c JOIN "order" o ON o.id = c.order_id
     WHERE c.id = ${checkoutId}::uuid FOR UPDATE OF o`;
  return order;
}

/**
 * Keeps what became of the checkout, and its payment, if it has one. True when that payment is news: uniqueness is the
 * guard, two callers at once keep it once.
 */
async function keep(tx: Transaction, order: OrderInHand, truth: CheckoutSessionTruth): Promise<boolean> {
  const status = nextCheckoutStatus(order, truth);
  const kept = await tx.$queryRaw<unknown[]>`
    WITH followed AS (
      UPDATE checkout_session SET status = ${status}::checkout_status, provider_id = ${truth.id}
       WHERE id = ${order.checkoutId}::uuid AND ${status}::checkout_status IS NOT NULL)
    INSERT INTO payment (id, order_id, provider, provider_id, amount_pence)
    SELECT ${randomUUID()}::uuid, ${order.id}::uuid, 'stripe', ${truth.paymentIntentId}, ${truth.amountReceivedPence}
     WHERE ${truth.paymentIntentId}::text IS NOT NULL
    ON CONFLICT (provider, provider_id) DO NOTHING
    RETURNING id`;
  return kept.length === 1;
}

/** Null when it stays as it is. A session used up by a bank payment which then failed is over: the order can be paid by another. */
function nextCheckoutStatus(order: OrderInHand, truth: CheckoutSessionTruth): string | null {
  const hasFailed = truth.paymentStatus === "unpaid" && truth.paymentIntentStatus !== "processing";
  const status = truth.status === "complete" && hasFailed ? "failed" : truth.status;
  if (status === "open" || order.checkoutStatus === status) return null;
  // What was asked of Stripe a moment earlier may arrive here later: a failure is not taken back, except by money.
  return order.checkoutStatus === "failed" && truth.paymentStatus !== "paid" ? null : status;
}

async function actOnPayment(tx: Transaction, order: OrderInHand, truth: CheckoutSessionTruth): Promise<void> {
  const money = { amountPence: truth.amountReceivedPence, currency: truth.currency };
  const decision = decidePayment(order, money);
  const details = { pence: money.amountPence };
  const received = { event: "payment_received", details };
  if (decision === "accept") return acceptOrder(tx, order, "payments", { before: received });
  await record(tx, { subject: "order", subjectId: order.id, by: "payments", ...received });
  const isClosed = order.status === "expired" || order.status === "cancelled";
  const afterClose = order.about === "seats" && isClosed ? "seats_paid_late" : "payment_after_close";
  const kind = decision === "differs" ? "payment_differs" : afterClose;
  await openTask(tx, { kind, dedupeKey: `${kind}:${truth.paymentIntentId}`, orderId: order.id, details });
}

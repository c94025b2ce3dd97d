import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { nextState } from "#domain/life.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import { ORDER_LIFE, type OrderStatus } from "#domain/ordering/order-life.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { cancelConsignments } from "#use-cases/fulfilment/cancel-consignments.ts";
import { record } from "#use-cases/history/record.ts";
import { endInvoice } from "#use-cases/invoicing/end-invoice.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { standAgain } from "#use-cases/quoting/stand-again.ts";
import { followOrder } from "#use-cases/training/follow-order.ts";

export type OrderToClose = { id: string; about: OrderAbout; status: OrderStatus; recipientId: string };
export type CloseRefusal = "already_packed" | "already_closed";

/**
 * Cancels or expires an order that `tx` holds locked: its parcels are cancelled, an open Checkout Session is closed by
 * a job, the quote of one that was not paid stands again, and the customer is told. Money is the caller's business. Answers a refusal, touching nothing, or null.
 */
export async function closeOrder(
  tx: Transaction,
  order: OrderToClose,
  event: "cancelled" | "expired",
  by: StaffMember | "customer" | "system" | "payments",
  details: { refundPence?: number; reason?: string } = {},
): Promise<CloseRefusal | null> {
  const status = nextState(ORDER_LIFE, order.status, event);
  if (status === null) return "already_closed";
  if (!(await cancelConsignments(tx, { orderId: order.id }))) return "already_packed";
  await tx.order.update({
    where: { id: order.id },
    data: { status, closedAt: new Date(), expiresAt: null, version: { increment: 1 } },
  });
  const open = await tx.checkoutSession.findMany({
    where: { orderId: order.id, status: { in: ["creating", "open"] } },
    select: { id: true },
  });
  for (const { id } of open) await enqueue(tx, "close_checkout", { checkoutId: id });
  if (order.status === "accepted") await endInvoice(tx, order.id, by);
  if (order.status === "awaiting_payment") await standAgain(tx, order.id);
  await record(tx, { subject: "order", subjectId: order.id, event: `order_${event}`, by, details });
  if (order.about !== "copies") {
    await followOrder(tx, order, event);
    return null;
  }
  const kind = event === "expired" ? "order_expired" : "order_cancelled";
  const data = { orderId: order.id, ...details };
  await queueEmail(tx, { kind, dedupeKey: `${kind}:${order.id}`, recipientId: order.recipientId, data });
  return null;
}

import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { makeConsignment } from "#use-cases/fulfilment/make-consignment.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";

export type OrderToAccept = { id: string; reference: string; recipientId: string; version: number };

/**
 * Accepts an order that `tx` holds locked and that is paid or approved: its copies are allocated or wait, its parcel is
 * made, and the customer is told. The database refuses a card order whose money is not there.
 */
export async function acceptOrder(tx: Transaction, order: OrderToAccept, by: StaffMember | "payments"): Promise<void> {
  const now = new Date();
  const changed = await tx.$executeRaw`
    UPDATE "order" SET status = 'accepted', accepted_at = ${now}, expires_at = NULL, version = version + 1
     WHERE id = ${order.id}::uuid AND version = ${order.version} AND status IN ('awaiting_payment', 'awaiting_approval')`;
  if (changed !== 1) throw new Error("an order was accepted that nobody held");
  const lines = await tx.orderLine.findMany({
    where: { orderId: order.id, kind: "copies" },
    select: { publicationId: true, copies: true },
  });
  const origin = { orderId: order.id };
  const state = await makeConsignment(tx, {
    code: order.reference,
    origin,
    recipientId: order.recipientId,
    lines,
    now,
  });
  const details = { consignment: state };
  await record(tx, { subject: "order", subjectId: order.id, event: "order_accepted", by, details });
  const kind = by === "payments" ? "payment_confirmed" : "order_approved";
  const data = { orderId: order.id };
  await queueEmail(tx, { kind, dedupeKey: `${kind}:${order.id}`, recipientId: order.recipientId, data });
}

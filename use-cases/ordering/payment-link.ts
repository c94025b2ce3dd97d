import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { linkTo } from "#use-cases/mail/compose.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";

export type SendLinkRefusal = "sent_lately" | "not_payable" | "not_allowed";

/**
 * Sends the link to the page of an order that a colleague took, and that waits for its payment, to its customer again: at
 * most once an hour, the first time counted. Refuses `sent_lately`, `not_payable`, and `not_allowed`.
 */
export async function sendPaymentLink(reference: string, by: StaffMember): Promise<Result<null, SendLinkRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ id: string; recipientId: string }[]>`
      SELECT o.id, o.recipient_id AS "recipientId" FROM "order" o
       WHERE o.reference = ${reference} AND o.status = 'awaiting_payment'
         AND EXISTS (SELECT FROM history_entry h WHERE h.subject_id = o.id AND h.event = 'order_taken')
         FOR UPDATE OF o`;
    if (!order) return refuse("not_payable");
    // Read after the lock, in a statement of its own: the one that waited for it sees the emails as they were before.
    const sent = await sendings(tx, order.recipientId);
    if (sent.lately > 0) return refuse("sent_lately");
    const { id, recipientId } = order;
    const dedupeKey = `order_to_pay:${id}:${sent.count}`;
    await queueEmail(tx, { kind: "order_to_pay", dedupeKey, recipientId, data: { orderId: id } });
    await record(tx, { subject: "order", subjectId: id, event: "payment_link_sent", by });
    return succeed(null);
  });
}

async function sendings(tx: Transaction, recipientId: string): Promise<{ count: number; lately: number }> {
  const [sent] = await tx.$queryRaw<{ count: number; lately: number }[]>`
    SELECT count(*)::int AS count, (count(*) FILTER (WHERE created_at > now() - interval '1 hour'))::int AS lately
      FROM outbox_email WHERE recipient_id = ${recipientId}::uuid AND kind = 'order_to_pay'`;
  return sent ?? { count: 0, lately: 0 };
}

/** Where a customer pays an order that a colleague took: its secret link, for as long as it waits for its payment; else null. */
export async function paymentLinkOf(reference: string): Promise<string | null> {
  const [order] = await database().$queryRaw<{ token: string }[]>`
    SELECT o.token FROM "order" o
     WHERE o.reference = ${reference} AND o.status = 'awaiting_payment'
       AND EXISTS (SELECT FROM history_entry h WHERE h.subject_id = o.id AND h.event = 'order_taken')`;
  return order ? linkTo(`/orders/${order.token}`) : null;
}

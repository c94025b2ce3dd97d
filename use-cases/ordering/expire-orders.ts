import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { closeOrder, type OrderToClose } from "./close-order.ts";

/**
 * Closes the card orders that nobody paid in time, each in a transaction of its own; one whose payment is under way is
 * left to it. Gives how many.
 */
export async function expireOrders(now: Date): Promise<number> {
  const due = await database().order.findMany({
    where: {
      status: "awaiting_payment",
      expiresAt: { lte: now },
      checkoutSessions: { none: { status: "complete" } },
    },
    select: { id: true },
    take: 500,
  });
  let closed = 0;
  for (const { id } of due) {
    const refusal = await inTransaction(async (tx) => {
      const [order] = await tx.$queryRaw<OrderToClose[]>`
        SELECT id, about, status, recipient_id AS "recipientId" FROM "order"
         WHERE id = ${id}::uuid AND status = 'awaiting_payment' AND expires_at <= ${now} FOR UPDATE`;
      return order ? closeOrder(tx, order, "expired", "system") : "already_closed";
    });
    if (refusal === null) closed += 1;
  }
  return closed;
}

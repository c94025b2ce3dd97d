import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { acceptOrder, LINES_TO_SEND, type OrderToAccept } from "./accept-order.ts";
import { askForInvoice } from "./invoice-task.ts";

/**
 * Lets an invoice order through to the packing table, and asks administrators for its invoice. Refuses `not_allowed`, and
 * `not_waiting` when it is decided already.
 */
export async function approveOrder(
  reference: string,
  by: StaffMember,
): Promise<Result<{ reference: string }, "not_allowed" | "not_waiting">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<(OrderToAccept & { totalPence: number })[]>`
      SELECT o.id, o.reference, o.recipient_id AS "recipientId", o.version,
             o.total_pence AS "totalPence", ${LINES_TO_SEND} FROM "order" o
       WHERE o.reference = ${reference} AND o.status = 'awaiting_approval' FOR UPDATE OF o`;
    if (!order) return refuse("not_waiting");
    await acceptOrder(tx, order, by);
    await askForInvoice(tx, order);
    return succeed({ reference });
  });
}

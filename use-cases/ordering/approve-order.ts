import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { acceptOrder, type OrderToAccept } from "./accept-order.ts";

/** Lets an invoice order through to the packing table. Refuses `not_allowed`, and `not_waiting` when it is decided already. */
export async function approveOrder(
  reference: string,
  by: StaffMember,
): Promise<Result<{ reference: string }, "not_allowed" | "not_waiting">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<OrderToAccept[]>`
      SELECT id, reference, recipient_id AS "recipientId", version FROM "order"
       WHERE reference = ${reference} AND status = 'awaiting_approval' FOR UPDATE`;
    if (!order) return refuse("not_waiting");
    await acceptOrder(tx, order, by);
    return succeed({ reference });
  });
}

import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { askMoneyBack } from "./ask-money-back.ts";
import { type CloseRefusal, closeOrder, type OrderToClose } from "./close-order.ts";

/** By secret link (the customer), or by reference (staff, with the ability `manage_orders`), with a reason that the customer reads. */
export type OrderToCancel =
  | { token: string; by: "customer" }
  | { reference: string; by: StaffMember; reason?: string | null };
export type CancelOrderRefusal = CloseRefusal | "no_such_order" | "not_allowed" | "of_a_booking";

/**
 * Cancels an order until its parcel is packed. What was paid by card goes back through Stripe, asked for in the same
 * transaction and sent by a job. What belongs to a training is
 * cancelled with its booking. Refuses `already_packed`, `already_closed`, `of_a_booking`, `no_such_order`, `not_allowed`.
 */
export async function cancelOrder(cancel: OrderToCancel): Promise<Result<{ refundPence: number }, CancelOrderRefusal>> {
  if (cancel.by === "customer" ? !looksLikeToken(cancel.token) : false) return refuse("no_such_order");
  if (cancel.by !== "customer" && !may(cancel.by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const order = await lockOrder(tx, cancel);
    if (!order) return refuse("no_such_order");
    if (order.about !== "copies") return refuse("of_a_booking");
    const { pence: refundPence } = await askMoneyBack(tx, { orderId: order.id, reason: "Order cancelled" }, cancel.by);
    const reason = "reason" in cancel && cancel.reason ? cancel.reason : null;
    const details = { ...(refundPence > 0 && { refundPence }), ...(reason !== null && { reason }) };
    const refusal = await closeOrder(tx, order, "cancelled", cancel.by, details);
    if (refusal !== null) throw new Refused(refusal);
    return succeed({ refundPence });
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  });
}

/** Breaks off the transaction, so that no refund is asked for when the order stays. */
class Refused extends Error {
  readonly refusal: CloseRefusal;
  constructor(refusal: CloseRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

async function lockOrder(tx: Transaction, cancel: OrderToCancel): Promise<OrderToClose | undefined> {
  const which = "token" in cancel ? Prisma.sql`token = ${cancel.token}` : Prisma.sql`reference = ${cancel.reference}`;
  const [order] = await tx.$queryRaw<OrderToClose[]>`
    SELECT id, about, status, recipient_id AS "recipientId" FROM "order" WHERE ${which} FOR UPDATE`;
  return order;
}

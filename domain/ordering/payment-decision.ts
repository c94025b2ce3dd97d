import { nextState } from "#domain/life.ts";
import { ORDER_LIFE, type OrderStatus } from "./order-life.ts";

/** What arrived at Stripe, in pence and a lower-case currency. */
export type MoneyArrived = { amountPence: number; currency: string };

/**
 * What a payment does to an order: `accept` it; or leave its state alone and give the money to staff, because it
 * `differs` from what was asked or came `after_close` (cancelled, expired, or already paid).
 */
export function decidePayment(
  order: { status: OrderStatus; totalPence: number },
  money: MoneyArrived,
): "accept" | "differs" | "after_close" {
  if (nextState(ORDER_LIFE, order.status, "payment_received") === null) return "after_close";
  return money.amountPence === order.totalPence && money.currency === "gbp" ? "accept" : "differs";
}

/**
 * What refunds do to an order: all its money gone back before anything was packed cancels it; after packing, staff
 * must look. `refundedPence` counts only refunds that succeeded.
 */
export function decideRefunds(
  order: { status: OrderStatus; anyPacked: boolean },
  paidPence: number,
  refundedPence: number,
): "nothing" | "cancel" | "tell_staff" {
  if (refundedPence === 0 || refundedPence < paidPence || order.status !== "accepted") return "nothing";
  return order.anyPacked ? "tell_staff" : "cancel";
}

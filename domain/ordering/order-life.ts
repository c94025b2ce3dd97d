import type { Life } from "#domain/life.ts";

export type OrderStatus = "awaiting_payment" | "awaiting_approval" | "accepted" | "fulfilled" | "cancelled" | "expired";
export type OrderEvent =
  | "payment_received"
  | "approved"
  | "all_dispatched"
  | "sent_again"
  | "dispatch_undone"
  | "cancelled"
  | "expired"
  | "given_late";

/** The whole life of an order. Money is not a status: payments and refunds are rows of their own. Only seats are given late. */
export const ORDER_LIFE: Life<OrderStatus, OrderEvent> = {
  awaiting_payment: { payment_received: "accepted", cancelled: "cancelled", expired: "expired" },
  awaiting_approval: { approved: "accepted", cancelled: "cancelled" },
  accepted: { all_dispatched: "fulfilled", cancelled: "cancelled" },
  fulfilled: { sent_again: "accepted", dispatch_undone: "accepted" },
  cancelled: {},
  expired: { given_late: "accepted" },
};

/** An order that nobody paid is closed after this many days. */
export const DAYS_UNTIL_UNPAID_ORDER_EXPIRES = 7;

/** True once nothing comes of an order any more: it was cancelled, or not paid in time. */
export function isCalledOff(status: OrderStatus): boolean {
  return status === "cancelled" || status === "expired";
}

import { formatPence } from "#domain/money.ts";
import type { OrderRow } from "#use-cases/ordering/staff-queries.ts";

type OrderMoney = Pick<OrderRow, "payBy" | "totalPence" | "paidPence" | "refundedPence">;

/** How the money of an order stands, in a word or two: "paid", "not paid", "by invoice", "refunded". */
export function moneyWords({ payBy, totalPence, paidPence, refundedPence }: OrderMoney): string {
  if (paidPence === 0) return payBy === "invoice" ? "by invoice" : "not paid";
  if (refundedPence >= paidPence) return "refunded";
  if (refundedPence > 0) return `${formatPence(refundedPence)} refunded`;
  return paidPence === totalPence ? "paid" : `${formatPence(paidPence)} paid`;
}

import { isCalledOff, type OrderStatus } from "./order-life.ts";

/** An order's price and money, in pence, as its customer's page knows them. */
export type PriceAndMoney = {
  status: OrderStatus;
  payBy: "card" | "invoice";
  totalPence: number;
  paidPence: number;
  refundingPence: number;
  refundedPence: number;
  invoice: { totalPence: number; creditedPence: number } | null;
};

/** What stands below a total: each amount with its sign, and in the end what is left, in pence. */
export type BelowTotal = { rows: { what: string; pence: number }[]; left: { what: string; pence: number } };

/**
 * What became of an order's total: what was taken off it, what came and went back, and what is left. Null while the total is
 * all there is to say. By card it is said as on the receipt.
 */
export function belowTotal(order: PriceAndMoney): BelowTotal | null {
  const { paidPence, refundingPence, refundedPence } = order;
  const off = takenOff(order);
  const backPence = refundingPence + refundedPence;
  if (off.pence === 0 && backPence === 0) return null;
  const moves = [
    { what: order.payBy === "card" ? "Paid by card" : "Paid", pence: paidPence },
    { what: "Being paid back", pence: -refundingPence },
    { what: "Paid back", pence: -refundedPence },
  ];
  const rows = [{ what: off.what, pence: -off.pence }, ...(backPence > 0 ? moves : [])].filter(
    ({ pence }) => pence !== 0,
  );
  if (backPence > 0) return { rows, left: { what: "Total paid, less refunds", pence: paidPence - backPence } };
  return { rows, left: { what: "Left to pay", pence: Math.max(0, order.totalPence - off.pence - paidPence) } };
}

/** What of the total is not asked for any more. Copies that were cancelled are not in the total: their credit is not counted again. */
function takenOff({ status, payBy, totalPence, invoice, paidPence }: PriceAndMoney): { what: string; pence: number } {
  if (invoice !== null) {
    const credited = invoice.creditedPence - (invoice.totalPence - totalPence);
    return { what: "Credited", pence: Math.min(totalPence, Math.max(0, credited)) };
  }
  if (!isCalledOff(status) || (payBy === "card" && paidPence > 0)) return { what: "Cancelled", pence: 0 };
  return { what: status === "expired" ? "Closed unpaid" : "Cancelled", pence: totalPence };
}

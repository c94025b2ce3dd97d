type Refund = { amountPence: number; status: "requested" | "pending" | "succeeded" | "failed" };
type Amounts = { totalPence: number; payments: readonly { amountPence: number }[]; refunds: readonly Refund[] };

export type MoneyOfOrder = { paidPence: number; refundedPence: number; keptPence: number; owedPence: number };

/**
 * An order's money, in pence: what came in; what went or is going back (a failed refund gives its amount back to the
 * balance); what is kept of it, and would go back if the order were cancelled; and what is still to be paid.
 */
export function moneyOf({ totalPence, payments, refunds }: Amounts): MoneyOfOrder {
  const paidPence = sum(payments);
  const refundedPence = sum(refunds.filter(({ status }) => status !== "failed"));
  const owedPence = Math.max(0, totalPence - paidPence);
  return { paidPence, refundedPence, keptPence: paidPence - refundedPence, owedPence };
}

function sum(amounts: readonly { amountPence: number }[]): number {
  return amounts.reduce((total, { amountPence }) => total + amountPence, 0);
}

import { londonDay } from "#domain/london-day.ts";
import type { InvoiceStatus } from "./invoice-life.ts";

/** How an invoice stands, as people speak of it. */
export type Standing =
  | "being_made"
  | "due"
  | "part_paid"
  | "overdue"
  | "paid"
  | "credited"
  | "overpaid"
  | "written_off"
  | "void";

/** An invoice and its money, in pence. What went back of a payment is not in `paidPence`. */
export type InvoiceMoney = {
  status: InvoiceStatus;
  totalPence: number;
  creditedPence: number;
  paidPence: number;
  dueAt: Date | null;
};

/** What is still to be paid of it, in pence; never below 0, and 0 of one that is void or written off. */
export function owedOf({ status, totalPence, creditedPence, paidPence }: InvoiceMoney): number {
  if (status === "void" || status === "uncollectible") return 0;
  return Math.max(0, totalPence - creditedPence - paidPence);
}

/** What was paid of it over what it asks for, in pence. Of one that is void, that is all that was paid. */
export function overpaidOf({ status, totalPence, creditedPence, paidPence }: InvoiceMoney): number {
  return Math.max(0, paidPence - (status === "void" ? 0 : totalPence - creditedPence));
}

/** True of one that credit notes brought to nothing and of which no money was kept: Stripe calls it paid, and nobody paid it. */
export function isCredited({ status, totalPence, creditedPence, paidPence }: InvoiceMoney): boolean {
  return (status === "open" || status === "paid") && creditedPence >= totalPence && paidPence <= 0;
}

/** How it stands at `now`. It is overdue from the day after its due date, which is a day in the United Kingdom. */
export function standingOf(invoice: InvoiceMoney, now: Date): Standing {
  const { status, paidPence, dueAt } = invoice;
  if (overpaidOf(invoice) > 0) return "overpaid";
  if (status === "void") return "void";
  if (status === "uncollectible") return "written_off";
  if (status === "creating") return "being_made";
  if (isCredited(invoice)) return "credited";
  if (status === "paid" || owedOf(invoice) === 0) return "paid";
  if (dueAt !== null && londonDay(now) > londonDay(dueAt)) return "overdue";
  return paidPence > 0 ? "part_paid" : "due";
}

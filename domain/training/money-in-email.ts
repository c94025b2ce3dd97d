import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import { IF_MONEY_COMES } from "#domain/ordering/public-status.ts";

/** The money of the order of seats or of a training, in pence. `backPence` goes or went back, `creditedPence` is off its invoice. */
export type MoneyOfTraining = {
  payBy: "card" | "invoice";
  status: OrderStatus;
  totalPence: number;
  paidPence: number;
  backPence: number;
  creditedPence: number;
  /** When its invoice is due, in words; null until it is issued. */
  dueOn: string | null;
  /** The bank has the payment in hand, and it may still arrive. */
  isLeftToBank: boolean;
};

/** What an email about places or a training says of their money: facts with their names, and a sentence, each where there is one. */
export type MoneyInEmail = { facts: Record<string, string>; sentence: string | null };

/** What places cost that are offered, and how: by invoice for whoever gave a purchase order number. Null of free ones. */
export function moneyOfOffered(totalPence: number, purchaseOrderNumber: string | null, cancelling: string) {
  if (totalPence === 0) return null;
  const how = purchaseOrderNumber === null ? "by card" : "by invoice";
  return { facts: { Price: `${formatPence(totalPence)}, ${how}` }, sentence: cancelling };
}

/** What was paid, or is to be paid by when, for places or a training that are booked. */
export function moneyOfBooked({ payBy, totalPence, paidPence, dueOn }: MoneyOfTraining): MoneyInEmail {
  if (payBy === "card" && paidPence < totalPence)
    return { facts: { "To pay": `${formatPence(totalPence)}, by card` }, sentence: null };
  if (payBy === "card") return { facts: { Paid: formatPence(paidPence) }, sentence: null };
  const due = dueOn === null ? "due 30 days after its date" : `due on ${dueOn}`;
  return { facts: { "By invoice": `${formatPence(totalPence)}, ${due}` }, sentence: null };
}

/** What comes back for what is cancelled, of what was paid; without an order (null) nothing was owed. */
export function moneyOfCancelled(money: MoneyOfTraining | null): MoneyInEmail {
  if (money === null) return { facts: {}, sentence: "You owe nothing." };
  const { paidPence, backPence, isLeftToBank } = money;
  if (money.payBy === "invoice") return invoiceOfCancelled(money);
  if (paidPence === 0) return { facts: {}, sentence: isLeftToBank ? IF_MONEY_COMES : "You owe nothing." };
  if (backPence === 0)
    return { facts: {}, sentence: `Nothing is paid back of the ${formatPence(paidPence)} that you paid.` };
  return { facts: { "Going back to your card": partOf(backPence, paidPence) }, sentence: MONEY_BACK_TAKES };
}

function invoiceOfCancelled({
  status,
  totalPence,
  paidPence,
  backPence,
  creditedPence,
}: MoneyOfTraining): MoneyInEmail {
  const back = backPence > 0 ? { "Going back to you": partOf(backPence, paidPence) } : {};
  if (status === "cancelled" || creditedPence >= totalPence)
    return { facts: back, sentence: "You owe nothing on the invoice." };
  if (creditedPence === 0)
    return { facts: back, sentence: `The invoice of ${formatPence(totalPence)} stays as it is.` };
  return { facts: { "Taken off your invoice": partOf(creditedPence, totalPence), ...back }, sentence: null };
}

function partOf(part: number, whole: number): string {
  return `${formatPence(part)} of ${formatPence(whole)}`;
}

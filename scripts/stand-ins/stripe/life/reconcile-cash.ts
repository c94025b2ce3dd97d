import type { InvoiceRecord } from "../invoice-records.ts";
import { NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { cashOf, moveCash } from "./cash-balance.ts";
import { amountRemaining } from "./invoice-sums.ts";
import { payInvoice } from "./pay-invoice.ts";

export type Arrived = { amount: number; reference: string };

/** After this long an overdue invoice does not take money by itself any more. */
const THIRTY_DAYS = 30 * 86_400;

/**
 * Pays open invoices from their customer's cash balance, each whole or not at all: first the one that waits for exactly
 * what arrived, of several the one whose number the reference holds; then from the oldest on.
 */
export function reconcileCash(world: World, customerId: string, arrived: Arrived | null): void {
  let waiting = awaiting(world, customerId);
  const exact = arrived && exactMatch(waiting, arrived);
  if (exact && amountRemaining(exact) <= cashOf(world, customerId).available) {
    payFromCash(world, exact);
    waiting = waiting.filter(({ id }) => id !== exact.id);
  }
  for (const invoice of waiting) {
    if (amountRemaining(invoice) <= cashOf(world, customerId).available) payFromCash(world, invoice);
  }
}

function awaiting(world: World, customerId: string): InvoiceRecord[] {
  const soonEnough = nowOf(world) - THIRTY_DAYS;
  return world.store
    .by("invoice", "customerId", customerId)
    .filter(({ status, takesBankTransfer }) => status === "open" && takesBankTransfer)
    .filter(({ dueDate }) => dueDate === null || dueDate > soonEnough)
    .sort((a, b) => (a.finalizedAt ?? 0) - (b.finalizedAt ?? 0));
}

function exactMatch(waiting: InvoiceRecord[], { amount, reference }: Arrived): InvoiceRecord | undefined {
  const matching = waiting.filter((invoice) => amountRemaining(invoice) === amount);
  return matching.find(({ number }) => number !== null && reference.includes(number)) ?? matching[0];
}

function payFromCash(world: World, invoice: InvoiceRecord): void {
  const { customerId, customer } = invoice;
  const netAmount = -amountRemaining(invoice);
  const payer = { name: customer.name ?? "", email: customer.email ?? "" };
  const paid = payInvoice(world, invoice, "bank", payer);
  const payment = world.store.get("invoice_payment", paid.paymentIds[0] ?? "");
  const paymentIntentId = payment?.paymentIntentId ?? null;
  moveCash(world, customerId, { kind: "applied_to_payment", netAmount, paymentIntentId }, NO_REQUEST);
}

import type { Transaction } from "#adapters/database/client.ts";
import { overpaidOf } from "#domain/invoicing/standing.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { askMoneyBack } from "#use-cases/ordering/ask-money-back.ts";
import { creditInvoice } from "./credit-invoice.ts";
import { lockInvoiceOf } from "./lock-invoice.ts";

export type PartToCredit = { orderId: string; pence: number; reason: string };

/**
 * Takes part of what an order costs off its invoice, as far as it was not credited before: less is owed, and what was paid
 * over that goes back. Gives the pence that go back. `tx` holds the order locked.
 */
export async function creditPart(tx: Transaction, part: PartToCredit, by: StaffMember | "customer"): Promise<number> {
  const { orderId, pence, reason } = part;
  const invoice = await lockInvoiceOf(tx, orderId);
  if (!invoice) return 0;
  // Some of it may have been given back before, at another occasion.
  const credit = Math.min(pence, invoice.totalPence - invoice.creditedPence);
  if (credit === 0) return 0;
  const over = overpaidOf({ ...invoice, creditedPence: invoice.creditedPence + credit });
  const back = await askMoneyBack(tx, { orderId, reason, most: Math.min(over, credit) }, by);
  await creditInvoice(tx, invoice, { pence: credit, reason, refundIds: back.refundIds }, by);
  return back.pence;
}

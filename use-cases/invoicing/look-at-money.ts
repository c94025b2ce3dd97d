import type { Transaction } from "#adapters/database/client.ts";
import { overpaidOf, owedOf } from "#domain/invoicing/standing.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { lockInvoice } from "./lock-invoice.ts";

/**
 * Looks at an invoice's money after something came or was taken off, and gives to staff what only a person can decide: money
 * over what it asks for, or for an order that is cancelled, and one that Stripe calls paid for which no money is known here.
 */
export async function lookAtMoney(tx: Transaction, invoiceId: string): Promise<void> {
  const invoice = await lockInvoice(tx, invoiceId);
  if (!invoice) return;
  const { id, orderId } = invoice;
  // One that is wished void asks for nothing any more, whatever Stripe still calls it.
  const over = overpaidOf(invoice.voidAskedAt === null ? invoice : { ...invoice, status: "void" });
  if (over > 0)
    await openTask(tx, {
      kind: "invoice_overpaid",
      dedupeKey: `invoice_overpaid:${id}:${over}`,
      orderId,
      details: { pence: over },
    });
  // What was given back since had come before.
  const asPaid = { ...invoice, status: "open", paidPence: invoice.receivedPence } as const;
  const missing = invoice.status === "paid" && invoice.voidAskedAt === null ? owedOf(asPaid) : 0;
  if (missing > 0)
    await openTask(tx, {
      kind: "invoice_paid_elsewhere",
      dedupeKey: `invoice_paid_elsewhere:${id}`,
      orderId,
      details: { pence: missing },
    });
}

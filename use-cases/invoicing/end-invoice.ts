import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { creditInvoice } from "./credit-invoice.ts";
import { type InvoiceInHand, lockInvoiceOf } from "./lock-invoice.ts";
import type { By } from "./refunds-by.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";

/**
 * Ends what an order asks for, which `tx` holds locked and which is cancelled: its invoice is made void, or, once money came
 * for it, all of it is credited. Whoever it went to is told. What was paid is the caller's business. Nothing happens where there is none.
 */
export async function endInvoice(tx: Transaction, orderId: string, by: By): Promise<void> {
  const invoice = await lockInvoiceOf(tx, orderId);
  if (!invoice) return;
  if (canBeVoid(invoice)) {
    if (invoice.status === "open") await tellOfInvoice(tx, "invoice_cancelled", invoice);
    return wishVoid(tx, invoice.id);
  }
  const pence = invoice.totalPence - invoice.creditedPence;
  if (pence === 0) return;
  const goingBack = await tx.refund.findMany({
    where: { payment: { invoiceId: invoice.id }, creditNoteId: null, status: { not: "failed" } },
    select: { id: true },
  });
  const refundIds = goingBack.map(({ id }) => id);
  await creditInvoice(tx, invoice, { pence, reason: "Order cancelled", refundIds }, by);
}

/**
 * True of one for which no money came, whatever went back of it, and nothing was credited: then there is nothing that voiding it
 * would hide.
 */
export function canBeVoid({ status, receivedPence, creditedPence }: InvoiceInHand): boolean {
  return (status === "creating" || status === "open") && receivedPence === 0 && creditedPence === 0;
}

/** Writes down that an invoice is to be void, and queues the telling of Stripe. One that is not issued yet is issued first. */
export async function wishVoid(tx: Transaction, invoiceId: string): Promise<void> {
  await tx.invoice.update({ where: { id: invoiceId }, data: { voidAskedAt: new Date() } });
  await enqueue(tx, "void_invoice", { invoiceId });
}

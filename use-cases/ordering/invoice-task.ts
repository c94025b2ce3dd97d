import type { Transaction } from "#adapters/database/client.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";

/** Asks administrators to send the invoice of an order that was approved: once for each order. */
export async function askForInvoice(tx: Transaction, order: { id: string; totalPence: number }): Promise<void> {
  const details = { pence: order.totalPence };
  await openTask(tx, { kind: "invoice_to_send", dedupeKey: `invoice_to_send:${order.id}`, orderId: order.id, details });
}

/** For an order that is cancelled: its invoice is asked for no longer, or asked back where it was sent already. */
export async function endInvoice(tx: Transaction, orderId: string): Promise<void> {
  const kind = "invoice_to_send";
  const { count } = await tx.staffTask.updateMany({
    where: { orderId, kind, resolvedAt: null },
    data: { resolvedAt: new Date() },
  });
  if (count > 0) return;
  const sent = await tx.staffTask.findFirst({ where: { orderId, kind }, select: { details: true } });
  if (sent === null) return;
  const details = sent.details as { pence: number };
  await openTask(tx, { kind: "invoice_to_cancel", dedupeKey: `invoice_to_cancel:${orderId}`, orderId, details });
}

/**
 * For an order that costs less than it did: the invoice that is asked for is of the new total. One that was sent already is
 * to be corrected: once for each `change`.
 */
export async function correctInvoice(
  tx: Transaction,
  order: { id: string; totalPence: number },
  change: string,
): Promise<void> {
  const details = { pence: order.totalPence };
  const { count } = await tx.staffTask.updateMany({
    where: { orderId: order.id, kind: "invoice_to_send", resolvedAt: null },
    data: { details },
  });
  if (count > 0) return;
  const kind = "invoice_to_correct";
  await openTask(tx, { kind, dedupeKey: `${kind}:${change}`, orderId: order.id, details });
}

import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { invoiceLines, type LineToInvoice, totalOf } from "#domain/invoicing/invoice-lines.ts";

export type OrderToInvoice = { id: string; organisationId: string; purchaseOrderNumber: string | null };

/**
 * Writes down the invoice of an order that `tx` holds locked, as its lines are now, and queues its issue. `replacesId` is the
 * void one that it takes the place of. The database refuses a second one that counts.
 */
export async function invoiceOrder(tx: Transaction, order: OrderToInvoice, replacesId?: string): Promise<void> {
  const lines = invoiceLines(await linesOf(tx, order.id));
  const id = randomUUID();
  const { organisationId, purchaseOrderNumber } = order;
  const invoice = { id, orderId: order.id, organisationId, purchaseOrderNumber, totalPence: totalOf(lines) };
  await tx.invoice.create({ data: { ...invoice, ...(replacesId && { replacesId }) } });
  await tx.invoiceLine.createMany({ data: lines.map((line) => ({ ...line, invoiceId: id })) });
  await enqueue(tx, "issue_invoice", { invoiceId: id });
}

async function linesOf(tx: Transaction, orderId: string): Promise<LineToInvoice[]> {
  return tx.$queryRaw`
    SELECT l.id, l.kind, coalesce(l.title, p.title) AS title, l.copies, l.unit_price_pence AS "unitPricePence", l.vat_treatment AS "vatTreatment"
      FROM order_line l LEFT JOIN publication p ON p.id = l.publication_id
     WHERE l.order_id = ${orderId}::uuid ORDER BY l.kind, p.position, p.sku`;
}

import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { InvoiceStatus } from "#domain/invoicing/invoice-life.ts";

export type InvoiceInHand = {
  id: string;
  orderId: string;
  recipientId: string;
  organisationId: string;
  status: InvoiceStatus;
  totalPence: number;
  providerId: string | null;
  number: string | null;
  purchaseOrderNumber: string | null;
  voidAskedAt: Date | null;
  dueAt: Date | null;
  /** Not refused. */
  creditedPence: number;
  /** What came in and did not go back. */
  paidPence: number;
  /** What came in, whatever went back of it. */
  receivedPence: number;
};

/** Locks the order of an invoice, then it; or, by the order's id, the one of its invoices that counts: not void, nor wished so. */
export function lockInvoice(tx: Transaction, invoiceId: string): Promise<InvoiceInHand | undefined> {
  return lock(tx, Prisma.sql`i.id = ${invoiceId}::uuid`);
}

export function lockInvoiceOf(tx: Transaction, orderId: string): Promise<InvoiceInHand | undefined> {
  return lock(tx, Prisma.sql`i.order_id = ${orderId}::uuid AND i.status <> 'void' AND i.void_asked_at IS NULL`);
}

async function lock(tx: Transaction, which: Prisma.Sql): Promise<InvoiceInHand | undefined> {
  const [held] = await tx.$queryRaw<{ orderId: string }[]>`
    SELECT o.id AS "orderId" FROM invoice i JOIN "order" o ON o.id = i.order_id WHERE ${which} FOR UPDATE OF o`;
  if (!held) return undefined;
  // Read after the order's lock, in a statement of its own: one that waited for it sees the money as it was before.
  const [invoice] = await tx.$queryRaw<InvoiceInHand[]>`
    SELECT i.id, i.order_id AS "orderId", o.recipient_id AS "recipientId", i.organisation_id AS "organisationId", i.status,
           i.total_pence AS "totalPence", i.provider_id AS "providerId", i.number,
           i.purchase_order_number AS "purchaseOrderNumber", i.void_asked_at AS "voidAskedAt", i.due_at AS "dueAt",
           ${CREDITED} AS "creditedPence", ${PAID} AS "paidPence", ${RECEIVED} AS "receivedPence"
      FROM invoice i JOIN "order" o ON o.id = i.order_id WHERE ${which} FOR UPDATE OF i`;
  return invoice;
}

/** What was credited of an invoice `i`, in pence, for a query that reads it. */
export const CREDITED = Prisma.sql`
  (SELECT coalesce(sum(n.total_pence), 0)::int FROM credit_note n WHERE n.invoice_id = i.id AND n.status <> 'refused')`;

/** What was paid of an invoice `i` and did not go back, in pence. */
export const PAID = Prisma.sql`
  (SELECT coalesce(sum(p.amount_pence - (SELECT coalesce(sum(b.amount_pence), 0) FROM refund b
                                          WHERE b.payment_id = p.id AND b.status <> 'failed')), 0)::int
     FROM payment p WHERE p.invoice_id = i.id)`;

const RECEIVED = Prisma.sql`
  (SELECT coalesce(sum(p.amount_pence), 0)::int FROM payment p WHERE p.invoice_id = i.id)`;

import { database } from "#adapters/database/client.ts";
import { SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";
import type { LedgerEntry } from "#domain/reports/ledger-row.ts";
import type { Month } from "#domain/reports/month.ts";
import { named } from "./ledger-movements.ts";

type Sale = Omit<LedgerEntry, "sale" | "money"> & {
  line: string;
  copies: number | null;
  grossPence: number;
  vatTreatment: VatTreatment | null;
};

/** What was sold in a month, a line of an order each, and what was taken off what was invoiced. */
export async function salesIn(month: Month): Promise<LedgerEntry[]> {
  const found = await Promise.all([soldIn(month), creditedIn(month), madeVoidIn(month)]);
  return found.flat().map(({ line, copies, grossPence, vatTreatment, ...entry }) => {
    return { ...entry, sale: { line, copies, grossPence, vatTreatment } };
  });
}

/** Orders that were accepted in the month, as they were then: what was cancelled later is money that goes back later. */
async function soldIn({ from, to }: Month): Promise<Sale[]> {
  const found = await database().$queryRaw<(Sale & Sealed)[]>`
    SELECT o.accepted_at AS at, 'Sale' AS what, o.reference AS "orderReference",
           g.name AS organisation, ${SEALED} AS sealed, o.purchase_order_number AS "purchaseOrderNumber",
           (SELECT i.number FROM invoice i WHERE i.order_id = o.id
             ORDER BY i.void_asked_at IS NULL DESC, i.created_at DESC LIMIT 1) AS "invoiceNumber",
           o.pay_by::text AS method, coalesce(l.title, t.title) || CASE l.kind WHEN 'sponsored_copies' THEN ', sponsored copies' ELSE '' END AS line,
           l.copies + l.cancelled_copies AS copies, (l.copies + l.cancelled_copies) * l.unit_price_pence AS "grossPence",
           l.vat_treatment::text AS "vatTreatment"
      FROM "order" o
      JOIN recipient r ON r.id = o.recipient_id
      LEFT JOIN organisation g ON g.id = o.organisation_id
      JOIN order_line l ON l.order_id = o.id
      LEFT JOIN publication t ON t.id = l.publication_id
     WHERE o.accepted_at >= ${from}::timestamptz AND o.accepted_at < ${to}::timestamptz
     ORDER BY o.accepted_at, o.reference, l.kind, t.position, t.sku`;
  return found.map(named);
}

function creditedIn({ from, to }: Month): Promise<Sale[]> {
  return database().$queryRaw<Sale[]>`
    SELECT n.issued_at AS at, 'Credit note' AS what, o.reference AS "orderReference", g.name AS organisation,
           i.purchase_order_number AS "purchaseOrderNumber", i.number AS "invoiceNumber", 'invoice' AS method,
           coalesce('Credit note ' || n.number, 'Credit note') AS line, NULL::int AS copies,
           -n.total_pence AS "grossPence",
           (SELECT CASE WHEN min(l.vat_treatment) = max(l.vat_treatment) THEN min(l.vat_treatment)::text END
              FROM invoice_line l WHERE l.invoice_id = i.id) AS "vatTreatment"
      FROM credit_note n
      JOIN invoice i ON i.id = n.invoice_id
      JOIN "order" o ON o.id = i.order_id
      JOIN organisation g ON g.id = i.organisation_id
     WHERE n.status = 'issued' AND n.issued_at >= ${from}::timestamptz AND n.issued_at < ${to}::timestamptz
     ORDER BY n.issued_at, n.id`;
}

/** Those in whose place there is no other: nothing is asked for any more. */
function madeVoidIn({ from, to }: Month): Promise<Sale[]> {
  return database().$queryRaw<Sale[]>`
    SELECT i.closed_at AS at, 'Invoice void' AS what, o.reference AS "orderReference", g.name AS organisation,
           i.purchase_order_number AS "purchaseOrderNumber", i.number AS "invoiceNumber", 'invoice' AS method,
           'Invoice ' || coalesce(i.number, 'not issued') AS line, NULL::int AS copies,
           coalesce((SELECT sum(n.total_pence) FROM credit_note n WHERE n.invoice_id = i.id AND n.status = 'issued'), 0)::int
             - i.total_pence AS "grossPence",
           (SELECT CASE WHEN min(l.vat_treatment) = max(l.vat_treatment) THEN min(l.vat_treatment)::text END
              FROM invoice_line l WHERE l.invoice_id = i.id) AS "vatTreatment"
      FROM invoice i
      JOIN "order" o ON o.id = i.order_id
      JOIN organisation g ON g.id = i.organisation_id
     WHERE i.status = 'void' AND i.closed_at >= ${from}::timestamptz AND i.closed_at < ${to}::timestamptz
       AND NOT EXISTS (SELECT FROM invoice other WHERE other.replaces_id = i.id)
     ORDER BY i.closed_at, i.id`;
}

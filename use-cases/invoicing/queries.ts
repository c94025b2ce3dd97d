import { database, Prisma } from "#adapters/database/client.ts";
import type { InvoiceStatus } from "#domain/invoicing/invoice-life.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { IS_KNOWN } from "./known-organisation.ts";
import { CREDITED, PAID } from "./lock-invoice.ts";

export type InvoiceView = "to_pay" | "overdue" | "paid" | "credited" | "void" | "all";

export type InvoiceRow = {
  id: string;
  number: string | null;
  reference: string;
  organisationName: string;
  purchaseOrderNumber: string | null;
  status: InvoiceStatus;
  isVoidAsked: boolean;
  totalPence: number;
  creditedPence: number;
  paidPence: number;
  createdAt: Date;
  dueAt: Date | null;
  /** What the organisation transferred and no invoice took up yet. */
  unappliedPence: number;
};

const PAGE = 50;

const ROW = Prisma.sql`
  i.id, i.number, o.reference, g.name AS "organisationName", i.purchase_order_number AS "purchaseOrderNumber", i.status,
  i.void_asked_at IS NOT NULL AS "isVoidAsked", i.total_pence AS "totalPence", ${CREDITED} AS "creditedPence",
  ${PAID} AS "paidPence", i.created_at AS "createdAt", i.due_at AS "dueAt", g.unapplied_pence AS "unappliedPence"`;

const FROM = Prisma.sql`JOIN "order" o ON o.id = i.order_id JOIN organisation g ON g.id = i.organisation_id`;

const START_OF_TODAY = Prisma.sql`(date_trunc('day', now() AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London')`;

/** True of an invoice `i` that is owed from before today, a day in the United Kingdom. */
export const IS_OVERDUE = Prisma.sql`i.status = 'open' AND i.void_asked_at IS NULL AND i.due_at < ${START_OF_TODAY}`;

/** What `isCredited` is true of, among those that Stripe calls paid. The notes are asked for first: few have one. */
const IS_CREDITED = Prisma.sql`(
  EXISTS (SELECT FROM credit_note n WHERE n.invoice_id = i.id) AND i.total_pence <= ${CREDITED} AND ${PAID} <= 0)`;

const VIEWS: Record<InvoiceView, Prisma.Sql> = {
  to_pay: Prisma.sql`i.status = 'open'`,
  overdue: IS_OVERDUE,
  paid: Prisma.sql`i.status = 'paid' AND NOT ${IS_CREDITED}`,
  credited: Prisma.sql`i.status = 'paid' AND ${IS_CREDITED}`,
  void: Prisma.sql`i.status = 'void'`,
  all: Prisma.sql`true`,
};

/** One page of invoices: what is to be paid by its due date, the first due first; the rest latest first. */
export async function invoicesPage(view: InvoiceView, after: PageMark | null): Promise<Page<InvoiceRow>> {
  const isByDue = view === "to_pay" || view === "overdue";
  const by = Prisma.raw(isByDue ? "i.due_at" : "i.created_at");
  const [compare, direction] = [Prisma.raw(isByDue ? ">" : "<"), Prisma.raw(isByDue ? "ASC" : "DESC")];
  const from = after ? Prisma.sql`AND (${by}, i.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<InvoiceRow[]>`
    SELECT ${ROW}
      FROM (SELECT * FROM invoice i WHERE ${VIEWS[view]} ${from} ORDER BY ${by} ${direction}, i.id ${direction} LIMIT ${PAGE + 1}) i
           ${FROM}
     ORDER BY ${by} ${direction}, i.id ${direction}`;
  return pageOf(found, PAGE, (row) => ({ at: (isByDue ? row.dueAt : row.createdAt) ?? row.createdAt, id: row.id }));
}

/**
 * Up to 50 invoices that a bank transfer may be for, the first due first: those that are owed and whose number, order, purchase
 * order number or organisation begins with what was typed; all that are owed when nothing was.
 */
export async function invoicesOwed(typed: string): Promise<InvoiceRow[]> {
  const start = `${typed.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const which =
    typed === ""
      ? Prisma.sql`true`
      : Prisma.sql`(i.number ILIKE ${start} OR o.reference ILIKE ${start} OR i.purchase_order_number ILIKE ${start}
                    OR g.name ILIKE ${`%${start}`})`;
  return database().$queryRaw<InvoiceRow[]>`
    SELECT ${ROW} FROM invoice i ${FROM}
     WHERE i.status = 'open' AND i.void_asked_at IS NULL AND ${which}
     ORDER BY i.due_at, i.id LIMIT ${PAGE}`;
}

/** How many invoices are overdue, counted up to 1,000. */
export async function countOverdue(): Promise<number> {
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM (SELECT 1 FROM invoice i WHERE ${VIEWS.overdue} LIMIT 1000) one`;
  return found?.count ?? 0;
}

export type OrganisationRow = {
  id: string;
  name: string;
  postcode: string;
  approvedAt: Date;
  watchedSince: Date | null;
  unappliedPence: number;
  /** An order of its stands. Without one a person looks at the next. */
  isKnown: boolean;
};

/** One page of the organisations whose orders were approved, the latest known first. */
export async function organisationsPage(after: PageMark | null): Promise<Page<OrganisationRow>> {
  const from = after ? Prisma.sql`WHERE (approved_at, id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<OrganisationRow[]>`
    SELECT id, name, postcode, approved_at AS "approvedAt", watched_since AS "watchedSince",
           unapplied_pence AS "unappliedPence", ${IS_KNOWN} AS "isKnown"
      FROM organisation g ${from} ORDER BY approved_at DESC, id DESC LIMIT ${PAGE + 1}`;
  return pageOf(found, PAGE, (row) => ({ at: row.approvedAt, id: row.id }));
}

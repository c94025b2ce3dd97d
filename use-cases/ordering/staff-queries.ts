import { database, Prisma } from "#adapters/database/client.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { readReference } from "#domain/reference.ts";
import { likePattern, readSearch } from "#domain/search.ts";

export type OrderRow = {
  id: string;
  reference: string;
  status: OrderStatus;
  organisationName: string | null;
  copies: number;
  sponsoredCopies: number;
  totalPence: number;
  payBy: "card" | "invoice";
  paidPence: number;
  refundedPence: number;
  placedAt: Date;
};

const PAGE = 50;

const COLUMNS = Prisma.sql`
  o.id, o.reference, o.status, r.organisation_name AS "organisationName", o.copies, o.sponsored_copies AS "sponsoredCopies",
  o.total_pence AS "totalPence", o.pay_by AS "payBy", o.placed_at AS "placedAt",
  (SELECT coalesce(sum(p.amount_pence), 0)::int FROM payment p WHERE p.order_id = o.id) AS "paidPence",
  (SELECT coalesce(sum(b.amount_pence), 0)::int FROM payment p JOIN refund b ON b.payment_id = p.id
    WHERE p.order_id = o.id AND b.status <> 'failed') AS "refundedPence"`;

/** One page of orders of one status or of all: latest first, but those to approve as they came, for they wait. */
export async function ordersPage(status: OrderStatus | null, after: PageMark | null): Promise<Page<OrderRow>> {
  const waits = status === "awaiting_approval";
  const which = status === null ? Prisma.sql`true` : Prisma.sql`o.status = ${status}::order_status`;
  const compare = Prisma.raw(waits ? ">" : "<");
  const order = Prisma.raw(waits ? "o.placed_at, o.id" : "o.placed_at DESC, o.id DESC");
  const from = after ? Prisma.sql`AND (o.placed_at, o.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<OrderRow[]>`
    SELECT ${COLUMNS}
      FROM (SELECT * FROM "order" o WHERE ${which} ${from} ORDER BY ${order} LIMIT ${PAGE + 1}) o
      JOIN recipient r ON r.id = o.recipient_id
     ORDER BY ${order}`;
  return pageOf(found, PAGE, (row) => ({ at: row.placedAt, id: row.id }));
}

/** How many orders wait for approval, counted up to 1,000. */
export async function countOrdersToApprove(): Promise<number> {
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM (SELECT 1 FROM "order" WHERE status = 'awaiting_approval' LIMIT 1000) one`;
  return found?.count ?? 0;
}

/** A search looks at this many people at most; with more, staff are asked for another word. */
const MOST_LOOKED_AT = 2000;

export type SearchResult =
  | { kind: "orders"; orders: OrderRow[]; areMore: boolean }
  | { kind: "elsewhere"; what: "request" | "enquiry"; reference: string }
  | { kind: "too_short" };

/**
 * Finds orders by reference, or by words of a name, an organisation or a postcode, all of which must be there. Latest
 * first, 50 at most. A reference of a free-copy request or an enquiry says so instead.
 */
export async function searchOrders(typed: string): Promise<SearchResult> {
  const reference = readReference(typed);
  if (reference !== null) return byReference(reference);
  const search = readSearch(typed);
  if (search.kind === "tooShort") return { kind: "too_short" };
  // The same expression as the index `recipient_search`; a word of another shape would read the whole table.
  const text = Prisma.sql`lower(coalesce("organisation_name", '') || ' ' || coalesce("contact_name", '') || ' ' ||
    coalesce("label_name", '') || ' ' || replace(coalesce("postcode", ''), ' ', ''))`;
  const matches = search.parts.map((part) => Prisma.sql`${text} LIKE ${likePattern(part)}`);
  const found = await database().$queryRaw<(OrderRow & { looked: number })[]>`
    WITH people AS MATERIALIZED (
      SELECT id, organisation_name FROM recipient WHERE ${Prisma.join(matches, " AND ")} LIMIT ${MOST_LOOKED_AT})
    SELECT ${COLUMNS}, (SELECT count(*)::int FROM people) AS looked
      FROM (SELECT o.* FROM people JOIN "order" o ON o.recipient_id = people.id
             ORDER BY o.placed_at DESC, o.id DESC LIMIT ${PAGE + 1}) o
      JOIN people r ON r.id = o.recipient_id
     ORDER BY o.placed_at DESC, o.id DESC`;
  const areMore = found.length > PAGE || found[0]?.looked === MOST_LOOKED_AT;
  return { kind: "orders", areMore, orders: found.slice(0, PAGE).map(({ looked: _looked, ...row }) => row) };
}

async function byReference(reference: string): Promise<SearchResult> {
  const [orders, elsewhere] = await Promise.all([
    database().$queryRaw<OrderRow[]>`
      SELECT ${COLUMNS} FROM "order" o JOIN recipient r ON r.id = o.recipient_id WHERE o.reference = ${reference}`,
    database().$queryRaw<{ what: "request" | "enquiry" }[]>`
      SELECT 'request' AS what FROM free_copy_request WHERE reference = ${reference}
      UNION ALL SELECT 'enquiry' FROM enquiry WHERE reference = ${reference}`,
  ]);
  const [other] = elsewhere;
  return other ? { kind: "elsewhere", what: other.what, reference } : { kind: "orders", orders, areMore: false };
}

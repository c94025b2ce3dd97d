import { database, Prisma } from "#adapters/database/client.ts";
import { readReference } from "#domain/reference.ts";
import { likePattern, readSearch } from "#domain/search.ts";
import { ORDER_ROW, type OrderRow } from "./staff-queries.ts";

export type SearchResult =
  | { kind: "orders"; orders: OrderRow[]; areMore: boolean }
  | { kind: "elsewhere"; what: "request" | "enquiry"; reference: string }
  | { kind: "too_short" };

/**
 * Finds orders by reference, or by words that must all be there: in its purchase order number, or in the names, the
 * organisation, the postcode and the email addresses together. Latest first, 50 at most; `areMore` when others may match as well. A reference of a free-copy request or an enquiry says so instead.
 */
export async function searchOrders(typed: string): Promise<SearchResult> {
  const reference = readReference(typed);
  if (reference !== null) return byReference(reference);
  const search = readSearch(typed);
  return search.kind === "tooShort" ? { kind: "too_short" } : byWords(search.long, search.short);
}

const MOST_SHOWN = 50;
/** So many of the latest orders are looked through first: words that many have are found there, the latest first. */
const LATEST_LOOKED_THROUGH = 500;
/** So many people with the long words, and so many numbers, are looked at; with more, staff are asked for another word. */
const MOST_PEOPLE = 1000;

/** The same expression as the index `recipient_search`; another one would read the whole table. */
const TEXT = Prisma.sql`lower(coalesce("organisation_name", '') || ' ' || coalesce("contact_name", '') || ' ' ||
  coalesce("label_name", '') || ' ' || replace(coalesce("postcode", ''), ' ', '') || ' ' ||
  coalesce("email", '') || ' ' || coalesce("billing_email", ''))`;

/** As the index `order_number_search` has it. */
const NUMBER = Prisma.sql`lower("purchase_order_number")`;

const haveAll = (text: Prisma.Sql, parts: readonly string[]) =>
  Prisma.join([Prisma.sql`true`, ...parts.map((part) => Prisma.sql`${text} LIKE ${likePattern(part)}`)], " AND ");

type Found = { looked: number } & (OrderRow | { id: null });

/**
 * Looks through the latest orders, and where those do not fill the list, through the people that the index finds. Each
 * `LIMIT 1` keeps to one look-up for each row: how much is read depends on how many have the words, not on how many orders
 * there are.
 */
async function byWords(long: readonly string[], short: readonly string[]): Promise<SearchResult> {
  const found = await database().$queryRaw<Found[]>`
    WITH latest AS MATERIALIZED (
      SELECT o.id, o.placed_at
        FROM (SELECT id, placed_at, recipient_id, purchase_order_number FROM "order" ORDER BY placed_at DESC, id DESC LIMIT ${LATEST_LOOKED_THROUGH}) o
        CROSS JOIN LATERAL (SELECT 1 FROM recipient WHERE recipient.id = o.recipient_id
                        AND (${haveAll(TEXT, [...long, ...short])} OR ${haveAll(NUMBER, [...long, ...short])}) LIMIT 1) r
       ORDER BY o.placed_at DESC, o.id DESC LIMIT ${MOST_SHOWN + 1}),
    people AS MATERIALIZED (
      SELECT id, ${TEXT} AS text FROM recipient
       WHERE (SELECT count(*) FROM latest) <= ${MOST_SHOWN} AND ${haveAll(TEXT, long)} LIMIT ${MOST_PEOPLE}),
    numbered AS MATERIALIZED (
      SELECT id, placed_at FROM "order"
       WHERE (SELECT count(*) FROM latest) <= ${MOST_SHOWN} AND purchase_order_number IS NOT NULL
         AND ${haveAll(NUMBER, [...long, ...short])} LIMIT ${MOST_PEOPLE}),
    found AS (
      SELECT id, placed_at FROM latest
       UNION
      SELECT id, placed_at FROM numbered
       UNION
      SELECT o.id, o.placed_at FROM people
       CROSS JOIN LATERAL (SELECT id, placed_at FROM "order" WHERE recipient_id = people.id LIMIT 1) o
       WHERE ${haveAll(Prisma.sql`people.text`, short)})
    SELECT looked.looked, shown.*
      FROM (SELECT greatest((SELECT count(*) FROM people), (SELECT count(*) FROM numbered))::int AS looked) looked
      LEFT JOIN (SELECT ${ORDER_ROW}
                   FROM (SELECT id FROM found ORDER BY placed_at DESC, id DESC LIMIT ${MOST_SHOWN + 1}) f
                   JOIN "order" o ON o.id = f.id
                   JOIN recipient r ON r.id = o.recipient_id) shown ON true
     ORDER BY shown."placedAt" DESC, shown.id DESC`;
  const orders = found.flatMap(({ looked: _looked, ...row }) => (row.id === null ? [] : [row]));
  const areMore = orders.length > MOST_SHOWN || found[0]?.looked === MOST_PEOPLE;
  return { kind: "orders", areMore, orders: orders.slice(0, MOST_SHOWN) };
}

async function byReference(reference: string): Promise<SearchResult> {
  const [orders, elsewhere] = await Promise.all([
    database().$queryRaw<OrderRow[]>`
      SELECT ${ORDER_ROW} FROM "order" o JOIN recipient r ON r.id = o.recipient_id WHERE o.reference = ${reference}`,
    database().$queryRaw<{ what: "request" | "enquiry" }[]>`
      SELECT 'request' AS what FROM free_copy_request WHERE reference = ${reference}
      UNION ALL SELECT 'enquiry' FROM enquiry WHERE reference = ${reference}`,
  ]);
  const [other] = elsewhere;
  return other ? { kind: "elsewhere", what: other.what, reference } : { kind: "orders", orders, areMore: false };
}

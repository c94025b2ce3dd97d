import { database, Prisma } from "#adapters/database/client.ts";
import type { PageMark } from "#domain/paging.ts";
import { partOfReference } from "#domain/reference.ts";
import { afterMark, type Hit, wordsQuery } from "./hits.ts";
import { joinKept, type Kept, sinceThen } from "./search-filter.ts";

/** A number that more have is no number to find something by. */
const MOST_NUMBERS = 500;

export type NumberedHits = { hits: Hit[]; areTooMany: boolean };

/**
 * Finds by the beginning of what has a number in it: a reference, a tracking number (with or without its blanks), the
 * number of an invoice, and the words of a purchase order number. Of more than 500 it finds none, and says so.
 */
export async function lookUpNumbers(
  typed: string,
  words: readonly string[],
  kept: Kept,
  after: PageMark | null,
): Promise<NumberedHits> {
  const sources = [...byReference(typed), ...byTracking(typed), ...byInvoice(typed), ...byPurchaseOrder(words)];
  if (sources.length === 0) return { hits: [], areTooMany: false };
  const found = await database().$queryRaw<{ looked: number; id: string | null; at: Date }[]>`
    WITH numbered AS MATERIALIZED (
      ${Prisma.join(
        sources.map((source) => Prisma.sql`(${source} LIMIT ${MOST_NUMBERS + 1})`),
        " UNION ALL ",
      )})
    SELECT looked.looked, hit.id, hit.at
      FROM (SELECT count(*)::int AS looked FROM numbered) looked
      LEFT JOIN (SELECT r.id, r.created_at AS at
                   FROM (SELECT DISTINCT id FROM numbered) n
                  CROSS JOIN LATERAL (SELECT * FROM recipient WHERE id = n.id LIMIT 1) r
                   ${joinKept(kept)}
                  WHERE (SELECT count(*) FROM numbered) <= ${MOST_NUMBERS} AND r.forgotten_at IS NULL
                    ${sinceThen(kept)} ${afterMark(after)}) hit ON true`;
  const areTooMany = (found[0]?.looked ?? 0) > MOST_NUMBERS;
  return { areTooMany, hits: found.flatMap(({ id, at }) => (id === null ? [] : [{ id, at }])) };
}

function byReference(typed: string): Prisma.Sql[] {
  const part = partOfReference(typed);
  if (part === null) return [];
  const within = Prisma.sql`reference BETWEEN ${part.first} AND ${part.last}`;
  return ["order", "free_copy_request", "quote", "enquiry", "proposal", "booking", "seat_booking"].map(
    (table) => Prisma.sql`SELECT recipient_id AS id FROM ${Prisma.raw(`"${table}"`)} WHERE ${within}`,
  );
}

/** Those from the number on, in the index's order and no more than are asked for; of them the ones that begin with it. */
function byTracking(typed: string): Prisma.Sql[] {
  const number = typed.toUpperCase().replace(/\s/g, "");
  if (!/^(?=(.*\d){3})[A-Z0-9-]{4,40}$/.test(number)) return [];
  const column = Prisma.sql`replace(tracking_number, ' ', '')`;
  return [
    Prisma.sql`SELECT id FROM (
                 SELECT recipient_id AS id, ${column} AS number FROM consignment
                  WHERE tracking_number IS NOT NULL AND ${column} ~>=~ ${number}
                  ORDER BY ${column} USING ~<~ LIMIT ${MOST_NUMBERS + 1}) tracked
                WHERE starts_with(number, ${number})`,
  ];
}

/** As of tracking numbers. Stripe writes them in capitals: those of one organisation begin alike. */
function byInvoice(typed: string): Prisma.Sql[] {
  const number = typed.toUpperCase().trim();
  if (!/^(?=.*\d)[A-Z0-9]{4,20}(-\d{0,8})?$/.test(number)) return [];
  return [
    Prisma.sql`SELECT id FROM (
                 SELECT o.recipient_id AS id, i.number
                   FROM (SELECT order_id, number FROM invoice WHERE number IS NOT NULL AND number ~>=~ ${number}
                          ORDER BY number USING ~<~ LIMIT ${MOST_NUMBERS + 1}) i
                   JOIN "order" o ON o.id = i.order_id) invoiced
                WHERE starts_with(number, ${number})`,
  ];
}

function byPurchaseOrder(words: readonly string[]): Prisma.Sql[] {
  if (words.join("").length < 4 || !words.some((word) => /\d/.test(word))) return [];
  return [
    Prisma.sql`SELECT recipient_id AS id FROM "order"
                WHERE purchase_order_number IS NOT NULL
                  AND search_words(purchase_order_number, '{}') @@ ${wordsQuery(words)}::tsquery`,
  ];
}

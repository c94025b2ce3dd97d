import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { LinkKind } from "#domain/privacy/need-words.ts";

/** Whom a secret link is of: one person, who may have given us their name several times on the way. */
export type WhoseLink = { kind: LinkKind; recipientIds: string[] };

/**
 * Who is behind a secret link: the recipient of what it opens, and those of all that began with the same enquiry or quote, who are the
 * same person. Null for a token that is none. Composes.
 */
export async function whoseLink(tx: Transaction, token: string): Promise<WhoseLink | null> {
  if (!looksLikeToken(token)) return null;
  const [row] = await whoseThing<LinkKind>(tx, Prisma.sql`token = ${token}`, Prisma.empty);
  return row?.kind && row.ids ? { kind: row.kind, recipientIds: row.ids } : null;
}

/** The same by the reference of a thing, which an enquiry has as well: the ids of its person's recipients; none for a reference that is none. Composes. */
export async function whoseReference(tx: Transaction, reference: string): Promise<string[]> {
  const isIt = Prisma.sql`reference = ${reference}`;
  const enquiry = Prisma.sql`UNION ALL SELECT 'enquiry', 5, recipient_id, id, NULL FROM enquiry WHERE ${isIt}`;
  const [row] = await whoseThing(tx, isIt, enquiry);
  return row?.ids ?? [];
}

function whoseThing<Kind extends string>(tx: Transaction, isIt: Prisma.Sql, more: Prisma.Sql) {
  return tx.$queryRaw<{ kind: Kind | null; ids: string[] | null }[]>`
    WITH found AS (
      SELECT 'request' AS kind, 1 AS rank, recipient_id, NULL::uuid AS enquiry_id, NULL AS quote FROM free_copy_request WHERE ${isIt}
      UNION ALL SELECT 'booking', 2, recipient_id, enquiry_id, NULL FROM booking WHERE ${isIt}
      UNION ALL SELECT 'seats', 2, recipient_id, NULL, NULL FROM seat_booking WHERE ${isIt}
      UNION ALL SELECT 'order', 3, o.recipient_id, q.enquiry_id, q.reference
                  FROM (SELECT id, recipient_id FROM "order" WHERE ${isIt}) o LEFT JOIN quote q ON q.order_id = o.id
      UNION ALL SELECT 'quote', 4, recipient_id, enquiry_id, reference FROM quote WHERE ${isIt}
      UNION ALL SELECT 'proposal', 4, recipient_id, enquiry_id, NULL FROM proposal WHERE ${isIt} ${more}),
    quotes AS (
      SELECT recipient_id, order_id FROM quote WHERE enquiry_id IN (SELECT enquiry_id FROM found)
      UNION SELECT recipient_id, order_id FROM quote WHERE reference IN (SELECT quote FROM found)),
    people AS (
      SELECT recipient_id FROM found
      UNION SELECT recipient_id FROM enquiry WHERE id IN (SELECT enquiry_id FROM found)
      UNION SELECT recipient_id FROM quotes
      UNION SELECT recipient_id FROM "order" WHERE id IN (SELECT order_id FROM quotes)
      UNION SELECT recipient_id FROM proposal WHERE enquiry_id IN (SELECT enquiry_id FROM found)
      UNION SELECT recipient_id FROM booking WHERE enquiry_id IN (SELECT enquiry_id FROM found))
    SELECT (SELECT kind FROM found ORDER BY rank LIMIT 1) AS kind,
           (SELECT array_agg(recipient_id ORDER BY recipient_id) FROM people) AS ids`;
}

import { database } from "#adapters/database/client.ts";
import type { Entry } from "#domain/history/words.ts";
import type { HistorySubject } from "./record.ts";

/** One thing that happened. `about` is the reference, code, title or name of what it happened to. */
export type LatestEntry = Entry & { id: string; at: Date; subject: HistorySubject; about: string | null };

const PAGE = 50;
/** No entry has a higher number. */
const NONE_AFTER = 9_223_372_036_854_775_807n;

/**
 * What happened lately to anything of these kinds, latest first. `before` is the id of the last one seen. Each kind is
 * asked for its own latest, so that a rare one is not looked for among all that happened to the others.
 */
export async function latestHistory(
  subjects: readonly HistorySubject[],
  before: bigint | null,
): Promise<{ rows: LatestEntry[]; next: string | null }> {
  // Compared in pairs, because of one kind alone Postgres would rather read the whole history backwards than by its index.
  const found = await database().$queryRaw<LatestEntry[]>`
    SELECT h.id::text, h.at, h.subject, h.event, h.actor, h.details, s.name AS "staffName",
           CASE h.subject
             WHEN 'order' THEN (SELECT reference FROM "order" WHERE id = h.subject_id)
             WHEN 'request' THEN (SELECT reference FROM free_copy_request WHERE id = h.subject_id)
             WHEN 'consignment' THEN (SELECT code FROM consignment WHERE id = h.subject_id)
             WHEN 'enquiry' THEN (SELECT reference FROM enquiry WHERE id = h.subject_id)
             WHEN 'quote' THEN (SELECT reference FROM quote WHERE id = h.subject_id)
             WHEN 'publication' THEN (SELECT title FROM publication WHERE id = h.subject_id)
             ELSE (SELECT name FROM staff_member WHERE id = h.subject_id)
           END AS about
      FROM (SELECT h.* FROM unnest(${[...subjects]}::text[]) AS kind
             CROSS JOIN LATERAL (
               SELECT * FROM history_entry h WHERE (h.subject, h.id) >= (kind, 0) AND (h.subject, h.id) < (kind, ${before ?? NONE_AFTER})
                ORDER BY h.subject DESC, h.id DESC LIMIT ${PAGE + 1}) h
             ORDER BY h.id DESC LIMIT ${PAGE + 1}) h
      LEFT JOIN staff_member s ON s.id = h.staff_member_id
     ORDER BY h.id DESC`;
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

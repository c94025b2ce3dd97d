import { database, Prisma } from "#adapters/database/client.ts";
import type { Entry } from "#domain/history/words.ts";
import type { HistorySubject } from "./record.ts";

/** One thing that happened. `about` is the reference, code, title or name of what it happened to. */
export type LatestEntry = Entry & { id: string; at: Date; subject: HistorySubject; about: string | null };

const PAGE = 50;

/** What happened lately to anything of these kinds, latest first. `before` is the id of the last one seen. */
export async function latestHistory(
  subjects: readonly HistorySubject[],
  before: bigint | null,
): Promise<{ rows: LatestEntry[]; next: string | null }> {
  const from = before === null ? Prisma.empty : Prisma.sql`AND id < ${before}`;
  const found = await database().$queryRaw<LatestEntry[]>`
    SELECT h.id::text, h.at, h.subject, h.event, h.actor, h.details, s.name AS "staffName",
           coalesce(o.reference, q.reference, c.code, n.reference, p.title, m.name) AS about
      FROM (SELECT * FROM history_entry WHERE subject = ANY(${[...subjects]}) ${from} ORDER BY id DESC LIMIT ${PAGE + 1}) h
      LEFT JOIN staff_member s ON s.id = h.staff_member_id
      LEFT JOIN "order" o ON h.subject = 'order' AND o.id = h.subject_id
      LEFT JOIN free_copy_request q ON h.subject = 'request' AND q.id = h.subject_id
      LEFT JOIN consignment c ON h.subject = 'consignment' AND c.id = h.subject_id
      LEFT JOIN enquiry n ON h.subject = 'enquiry' AND n.id = h.subject_id
      LEFT JOIN publication p ON h.subject = 'publication' AND p.id = h.subject_id
      LEFT JOIN staff_member m ON h.subject = 'staff' AND m.id = h.subject_id
     ORDER BY h.id DESC`;
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

import { database, Prisma } from "#adapters/database/client.ts";
import type { Entry } from "#domain/history/words.ts";
import { dayAfter, startOfLondonDay } from "#domain/london-week.ts";
import type { HistorySubject } from "./record.ts";

/** One thing that happened. `about` is the reference, code, title or name of what it happened to. */
export type LatestEntry = Entry & { id: string; at: Date; subject: HistorySubject; about: string | null };

/** What of the history is wanted: what one colleague did, what happened on a day (`2026-11-26`), or to one reference. */
export type HistoryFilter = { staffMemberId?: string | null; day?: string | null; reference?: string | null };

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
  filter: HistoryFilter = {},
): Promise<{ rows: LatestEntry[]; next: string | null }> {
  const [first, end] = filter.day ? await entriesOf(filter.day) : [0n, NONE_AFTER];
  const upTo = before !== null && before < end ? before : end;
  const within = filter.reference
    ? ofReference(filter.reference, subjects, first, upTo, filter.staffMemberId)
    : ofKinds(subjects, first, upTo, filter.staffMemberId);
  const found = await database().$queryRaw<LatestEntry[]>`
    SELECT h.id::text, h.at, h.subject, h.event, h.actor, h.details, s.name AS "staffName", ${ABOUT} AS about
      FROM (${within} ORDER BY h.id DESC LIMIT ${PAGE + 1}) h
      LEFT JOIN staff_member s ON s.id = h.staff_member_id
     ORDER BY h.id DESC`;
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

const ABOUT = Prisma.sql`
  CASE h.subject
    WHEN 'order' THEN (SELECT reference FROM "order" WHERE id = h.subject_id)
    WHEN 'request' THEN (SELECT reference FROM free_copy_request WHERE id = h.subject_id)
    WHEN 'consignment' THEN (SELECT code FROM consignment WHERE id = h.subject_id)
    WHEN 'enquiry' THEN (SELECT reference FROM enquiry WHERE id = h.subject_id)
    WHEN 'quote' THEN (SELECT reference FROM quote WHERE id = h.subject_id)
    WHEN 'publication' THEN (SELECT title FROM publication WHERE id = h.subject_id)
    WHEN 'organisation' THEN (SELECT name FROM organisation WHERE id = h.subject_id)
    WHEN 'proposal' THEN (SELECT reference FROM proposal WHERE id = h.subject_id)
    WHEN 'booking' THEN (SELECT reference FROM booking WHERE id = h.subject_id)
    WHEN 'seats' THEN (SELECT reference FROM seat_booking WHERE id = h.subject_id)
    WHEN 'training_session' THEN (SELECT title FROM training_session WHERE id = h.subject_id)
    WHEN 'trainer' THEN (SELECT name FROM trainer WHERE id = h.subject_id)
    ELSE (SELECT name FROM staff_member WHERE id = h.subject_id)
  END`;

const by = (staffMemberId: string | null | undefined) =>
  staffMemberId ? Prisma.sql`h.staff_member_id = ${staffMemberId}::uuid` : Prisma.sql`true`;

/** Compared in pairs, because of one kind alone Postgres would rather read the whole history backwards than by its index. */
function ofKinds(subjects: readonly HistorySubject[], first: bigint, upTo: bigint, staffMemberId?: string | null) {
  return Prisma.sql`
    SELECT h.* FROM unnest(${[...subjects]}::text[]) AS kind
     CROSS JOIN LATERAL (
       SELECT * FROM history_entry h
        WHERE ${by(staffMemberId)} AND (h.subject, h.id) >= (kind, ${first}) AND (h.subject, h.id) < (kind, ${upTo})
        ORDER BY h.subject DESC, h.id DESC LIMIT ${PAGE + 1}) h`;
}

/** What happened to whatever has this reference, and to its parcels: all of it, in all its versions. */
function ofReference(
  reference: string,
  subjects: readonly HistorySubject[],
  first: bigint,
  upTo: bigint,
  staffMemberId?: string | null,
) {
  return Prisma.sql`
    SELECT h.* FROM (
      SELECT id FROM "order" WHERE reference = ${reference}
       UNION ALL SELECT id FROM free_copy_request WHERE reference = ${reference}
       UNION ALL SELECT id FROM consignment WHERE code = ${reference}
       UNION ALL SELECT id FROM consignment WHERE order_id = (SELECT id FROM "order" WHERE reference = ${reference}) AND code <> ${reference}
       UNION ALL SELECT id FROM consignment WHERE request_id = (SELECT id FROM free_copy_request WHERE reference = ${reference}) AND code <> ${reference}
       UNION ALL SELECT id FROM enquiry WHERE reference = ${reference}
       UNION ALL SELECT id FROM quote WHERE reference = ${reference}
       UNION ALL SELECT id FROM proposal WHERE reference = ${reference}
       UNION ALL SELECT id FROM booking WHERE reference = ${reference}
       UNION ALL SELECT id FROM seat_booking WHERE reference = ${reference}) thing
     CROSS JOIN LATERAL (
       SELECT * FROM history_entry h
        WHERE h.subject_id = thing.id AND h.id >= ${first} AND h.id < ${upTo} AND ${by(staffMemberId)}
          AND h.subject = ANY(${[...subjects]}::text[])
        ORDER BY h.id DESC LIMIT ${PAGE + 1}) h`;
}

/** The numbers of a day's entries: its first, and one past its last. None of a day on which nothing happened. */
async function entriesOf(day: string): Promise<[bigint, bigint]> {
  const [from, to] = [startOfLondonDay(day), startOfLondonDay(dayAfter(day))];
  // Kept apart (OFFSET), because a lowest number would otherwise be looked for from the beginning of the history on.
  const [found] = await database().$queryRaw<{ first: bigint | null; last: bigint | null }[]>`
    SELECT min(id) AS first, max(id) AS last FROM (
      SELECT id FROM history_entry WHERE at >= ${from}::timestamptz AND at < ${to}::timestamptz OFFSET 0) entry`;
  return found?.first != null && found.last != null ? [found.first, found.last + 1n] : [0n, 0n];
}

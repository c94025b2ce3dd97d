import { database, Prisma } from "#adapters/database/client.ts";
import type { FoundCopies } from "#domain/reports/copies-figures.ts";
import type { Period } from "#domain/reports/period.ts";

type Span = Pick<Period, "from" | "to">;

/** The month of a moment by clocks in the United Kingdom, as `2026-11`. */
const monthOfMoment = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'Europe/London', 'YYYY-MM')`);
const within = (column: string, { from, to }: Span) =>
  Prisma.sql`${Prisma.raw(column)} >= ${from}::timestamptz AND ${Prisma.raw(column)} < ${to}::timestamptz`;

/** What left us and did not come back, by month, kind and postcode area, from an index of what was sent. */
export function copiesSentIn(span: Span): Promise<FoundCopies[]> {
  return database().$queryRaw`
    SELECT ${monthOfMoment("dispatched_at")} AS month, sent_as AS "sentAs", area, sum(copies)::int AS copies,
           count(*)::int AS parcels
      FROM consignment WHERE status = 'dispatched' AND ${within("dispatched_at", span)} GROUP BY 1, 2, 3`;
}

/** How long parcels had waited when they were sent: half of them, and nine in ten, so many days or fewer. */
export type Waited = { parcels: number; halfDays: number; nineInTenDays: number };

/** From payment or approval until the carrier had it; of each month and of all (`month` null). */
export function waitedIn(span: Span): Promise<(Waited & { month: string | null })[]> {
  const days = (share: number) =>
    Prisma.raw(`percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM waited)) / 86400`);
  return database().$queryRaw`
    SELECT month, count(*)::int AS parcels, ${days(0.5)} AS "halfDays", ${days(0.9)} AS "nineInTenDays"
      FROM (SELECT ${monthOfMoment("dispatched_at")} AS month, dispatched_at - waiting_since AS waited
              FROM consignment WHERE status = 'dispatched' AND ${within("dispatched_at", span)}) sent
     GROUP BY GROUPING SETS ((month), ()) HAVING count(*) > 0`;
}

/** Copies that supporters paid for in orders that were accepted then, and what they paid. */
export async function sponsoredIn(span: Span): Promise<{ copies: number; pence: number }> {
  const [found] = await database().$queryRaw<{ copies: number; pence: number }[]>`
    SELECT coalesce(sum(l.copies), 0)::int AS copies, coalesce(sum(l.total_pence), 0)::float8 AS pence
      FROM "order" o JOIN order_line l ON l.order_id = o.id AND l.kind = 'sponsored_copies'
     WHERE o.sponsored_copies > 0 AND o.status IN ('accepted', 'fulfilled') AND ${within("o.accepted_at", span)}`;
  return found ?? { copies: 0, pence: 0 };
}

import { database } from "#adapters/database/client.ts";
import { PACE_WEEKS, type Sent, WEEK_MS } from "#domain/stock/cover.ts";

type Row = { publicationId: string; firstAt: Date | null; copies: Record<string, number> };

/**
 * What was dispatched of each publication in the last 8 weeks, and not taken back, by publication id. The weeks are counted back from `now`,
 * so that none of them is cut short; nothing moves before a first delivery or count. Reads an index of dispatches from 8 weeks ago on, and nothing older.
 */
export async function sentByWeek(now: Date): Promise<Map<string, Sent>> {
  const from = new Date(now.getTime() - PACE_WEEKS * WEEK_MS);
  const rows = await database().$queryRaw<Row[]>`
    SELECT p.id AS "publicationId",
           (SELECT min(at) FROM stock_movement WHERE publication_id = p.id AND kind IN ('receipt', 'adjustment')) AS "firstAt",
           (SELECT coalesce(json_object_agg(ago, copies), '{}') FROM (
              SELECT floor(extract(epoch FROM ${now}::timestamptz - at) / ${WEEK_MS / 1000}::int)::int AS ago,
                     -sum(on_hand_change)::int AS copies
                FROM stock_movement
               WHERE publication_id = p.id AND kind IN ('dispatch', 'dispatch_undone') AND at > ${from}::timestamptz AND at <= ${now}::timestamptz
               GROUP BY ago) week) AS copies
      FROM publication p`;
  return new Map(
    rows.map(({ publicationId, firstAt, copies }) => [publicationId, { firstAt, weeks: inOrder(copies) }]),
  );
}

/** From weeks ago, as they were found, to every week, oldest first. */
function inOrder(copies: Record<string, number>): number[] {
  return Array.from({ length: PACE_WEEKS }, (_, at) => copies[PACE_WEEKS - 1 - at] ?? 0);
}

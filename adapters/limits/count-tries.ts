import pg from "pg";
import { env } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";

/** One counter: its key, and for how long it counts from its first try on. */
export type Counter = { key: string; perSeconds: number };
/** How often was tried in the counter's present turn, this try among it, and when (milliseconds) the turn is over. */
export type Count = { tries: number; until: number };

const kept = globalThis as typeof globalThis & { storeLimits?: pg.Pool };

/**
 * Adds one to each counter, in one statement that is a transaction of its own: many who come at once wait for each other for
 * no longer than that, whatever they do afterwards. A turn that is over begins anew. Counts are given in the order asked. Those
 * who share counters name them in the same order.
 */
export async function countTries(counters: readonly Counter[], now = Date.now()): Promise<Count[]> {
  const { rows } = await pool().query<{ key: string; points: number; expire: string }>({
    name: "count_tries",
    text: COUNT,
    values: [counters.map(({ key }) => key), counters.map(({ perSeconds }) => now + perSeconds * 1000), now],
  });
  const found = new Map(rows.map((row) => [row.key, { tries: row.points, until: Number(row.expire) }]));
  return counters.map(({ key, perSeconds }) => found.get(key) ?? { tries: 1, until: now + perSeconds * 1000 });
}

const COUNT = `
  INSERT INTO rate_limit AS r (key, points, expire)
  SELECT key, 1, expire FROM unnest($1::text[], $2::bigint[]) AS asked (key, expire)
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN r.expire <= $3::bigint THEN 1 ELSE r.points + 1 END,
    expire = CASE WHEN r.expire <= $3::bigint THEN excluded.expire ELSE r.expire END
  RETURNING key, points, expire`;

/** Forgets a counter. */
export async function forgetCounter(key: string): Promise<void> {
  await pool().query("DELETE FROM rate_limit WHERE key = $1", [key]);
}

/** Ends the connections, where a process wants to end by itself. */
export async function closeLimits(): Promise<void> {
  const open = kept.storeLimits;
  delete kept.storeLimits;
  await open?.end();
}

function pool(): pg.Pool {
  kept.storeLimits ??= openPool();
  return kept.storeLimits;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5_000,
    // A counter that a power cut sets back by a moment harms nobody; waiting for the disk while others wait does.
    options: "-c synchronous_commit=off -c statement_timeout=5000",
  });
  // An idle connection that the database cut is none of a visitor's business: the next try opens another.
  opened.on("error", (error) => log.warn({ part: "limits", ...describeError(error) }));
  return opened;
}

import pg from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { env } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";

/** One counter: its key, and for how long it counts from its first try on. */
export type Counter = { key: string; perSeconds: number };
/** How often was tried in the counter's present turn, this try among it, and when (milliseconds) the turn is over. */
export type Count = { tries: number; until: number };

type Limits = { pool: pg.Pool; limiter: RateLimiterPostgres };
const kept = globalThis as typeof globalThis & { storeLimits?: Limits };

/**
 * Adds one to each counter, each in a statement that is a transaction of its own: many who come at once wait for each other for
 * no longer than that, whatever they do afterwards. A turn that is over begins anew. Counts are given in the order asked.
 */
export function countTries(counters: readonly Counter[]): Promise<Count[]> {
  return Promise.all(counters.map(countTry));
}

async function countTry({ key, perSeconds }: Counter): Promise<Count> {
  const counted = await limits().limiter.consume(key, 1, { customDuration: perSeconds });
  return { tries: counted.consumedPoints, until: Date.now() + counted.msBeforeNext };
}

/** Forgets a counter. */
export async function forgetCounter(key: string): Promise<void> {
  await limits().limiter.delete(key);
}

/** Ends the connections, where a process wants to end by itself. */
export async function closeLimits(): Promise<void> {
  const open = kept.storeLimits;
  delete kept.storeLimits;
  await open?.pool.end();
}

function limits(): Limits {
  if (kept.storeLimits) return kept.storeLimits;
  const pool = openPool();
  const limiter = new RateLimiterPostgres({
    ...{ storeClient: pool, storeType: "pool", tableName: "rate_limit", tableCreated: true, keyPrefix: "" },
    // The hourly tidying deletes what has run out.
    clearExpiredByTimeout: false,
    // It counts; how many are too many, and for how long, is for the doors to say.
    ...{ points: Number.MAX_SAFE_INTEGER, duration: 60 },
  });
  kept.storeLimits = { pool, limiter };
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

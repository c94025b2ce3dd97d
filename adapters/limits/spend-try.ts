import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { keyedHash } from "#adapters/crypto/keyed.ts";
import { env } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { DOORS, type LimitedDoor } from "./doors.ts";

export type Try = { ok: true } | { ok: false; retryAfterSeconds: number };

type Limits = { pool: pg.Pool; limiters: Map<LimitedDoor, RateLimiterPostgres> };
const kept = globalThis as typeof globalThis & { storeLimits?: Limits };

/**
 * Spends one try at a door, for one key, and says whether it may go on. Counted in the database, so that a restart or a
 * second process forgets nothing. Keys are kept as keyed hashes: nobody can read from the table who came. With
 * `LIMITS=off` every try is free.
 */
export async function spendTry(door: LimitedDoor, key: string): Promise<Try> {
  if (env().LIMITS === "off") return { ok: true };
  try {
    await limiter(door).consume(keyedHash(`limit ${door}`, key));
    return { ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

/** Forgets the tries of a key: after a sign-in that was right, say. */
export async function forgetTries(door: LimitedDoor, key: string): Promise<void> {
  if (env().LIMITS === "off") return;
  await limiter(door).delete(keyedHash(`limit ${door}`, key));
}

/** Ends the connections, where a process wants to end by itself. */
export async function closeLimits(): Promise<void> {
  const limits = kept.storeLimits;
  delete kept.storeLimits;
  await limits?.pool.end();
}

function limiter(door: LimitedDoor): RateLimiterPostgres {
  kept.storeLimits ??= { pool: openPool(), limiters: new Map() };
  const { pool, limiters } = kept.storeLimits;
  const known = limiters.get(door);
  if (known) return known;
  const { tries, perSeconds } = DOORS[door];
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    // The hourly tidying deletes what has run out.
    clearExpiredByTimeout: false,
    keyPrefix: door,
    points: tries,
    duration: perSeconds,
  });
  limiters.set(door, made);
  return made;
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 2, connectionTimeoutMillis: 5_000 });
  // An idle connection that the database cut is none of a visitor's business: the next try opens another.
  pool.on("error", (error) => log.warn({ part: "limits", ...describeError(error) }));
  return pool;
}

import { keyedHash } from "#adapters/crypto/keyed.ts";
import { env } from "#adapters/env/env.ts";
import { type Counter, countTries, forgetCounter } from "./count-tries.ts";
import { DOORS, type DoorPlan, type LimitedDoor } from "./doors.ts";
import { networkMark } from "./network-mark.ts";
import { networkRanges } from "./network-ranges.ts";

export type Try = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Spends one try at a door, for one key, and says whether it may go on. Counted in the database, so that a restart or a
 * second process forgets nothing. Keys are kept as keyed hashes: nobody can read from the table who came. With
 * `LIMITS=off` every try is free.
 */
export async function spendTry(door: LimitedDoor, key: string): Promise<Try> {
  if (env().LIMITS === "off") return { ok: true };
  const now = Date.now();
  const counters = countersOf(door, key, new Date(now));
  const counts = await countTries(counters);
  const over = counts.filter((count, place) => count.tries > (counters[place]?.tries ?? 0));
  if (over.length === 0) return { ok: true };
  const until = Math.max(...over.map((count) => count.until));
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((until - now) / 1000)) };
}

/** Forgets the tries of a key: after a sign-in that was right, say. */
export async function forgetTries(door: LimitedDoor, key: string): Promise<void> {
  if (env().LIMITS === "off") return;
  for (const counter of countersOf(door, key, new Date())) await forgetCounter(counter.key);
}

function countersOf(door: LimitedDoor, key: string, now: Date): (Counter & { tries: number })[] {
  const { tries, network, together = tries, perSeconds }: DoorPlan = DOORS[door];
  const counter = (hash: string, most: number) => ({ key: `${door}:${hash}`, tries: most, perSeconds });
  if (network === undefined) return [counter(keyedHash(`limit ${door}`, key), tries)];
  const ranges = networkRanges(key);
  if (ranges === null) return [counter(networkMark(key, now), together)];
  return [counter(networkMark(ranges.near, now), tries), counter(networkMark(ranges.wide, now), network)];
}

/** By then no call of an earlier try is still under way: what it did is found by looking, and a new key may be used. */
const TURN_MS = 5 * 60_000;

/**
 * How many of these spans have passed since something was begun: part of the keys of its calls to Stripe. A key keeps even
 * the 500 that it got; each turn first looks at what the one before has done, and then goes on with keys of its own.
 */
export function turnOf(begunAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - begunAt.getTime()) / TURN_MS));
}

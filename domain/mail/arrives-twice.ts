/** Resend forgets an email's key after 24 hours. An hour less is sure. */
const KEY_HOLDS_MS = 23 * 3_600_000;

/** True when Resend may have forgotten an email's key: asked again, it would be a second email. */
export function keyMayBeForgotten(firstAttemptAt: Date | null, now: Date): boolean {
  return firstAttemptAt !== null && now.getTime() - firstAttemptAt.getTime() > KEY_HOLDS_MS;
}

export type Tries = { attempts: number; firstAttemptAt: Date | null };

/**
 * True when a parked email, sent again with its key, may arrive a second time: an earlier try was left without an answer
 * and its key may be forgotten. Parked after its only try means that this one was refused: it never left.
 */
export function mayArriveTwice({ attempts, firstAttemptAt }: Tries, now: Date): boolean {
  return attempts > 1 && keyMayBeForgotten(firstAttemptAt, now);
}

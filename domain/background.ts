const MINUTE_MS = 60_000;
/** Something is worked every minute. A start after an upgrade, or a database that was away, may take some. */
const AT_REST_AFTER_MINUTES = 10;

/** True when nothing has been worked in the background for so long that a person should look why. */
export function isBackgroundAtRest(lastWorkedAt: Date, now: Date): boolean {
  return now.getTime() - lastWorkedAt.getTime() > AT_REST_AFTER_MINUTES * MINUTE_MS;
}

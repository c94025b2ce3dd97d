const HOUR_MS = 3_600_000;
/** A night that failed is made good by the next one; two are no accident. */
const LATE_AFTER_HOURS = 48;

/** True when a backup should have been taken since this one, the last. */
export function isBackupLate(takenAt: Date, now: Date): boolean {
  return now.getTime() - takenAt.getTime() > LATE_AFTER_HOURS * HOUR_MS;
}

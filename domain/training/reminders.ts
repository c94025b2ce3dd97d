import { daysBetween, londonDay } from "#domain/london-day.ts";

/**
 * Which reminder of a day of training is due now, as the days before it: the nearest of `reminderDays` whose day has come in
 * the United Kingdom, if it was booked before that day. Null when none is, or it has begun.
 */
export function dueReminder(
  { startsAt, bookedAt }: { startsAt: Date; bookedAt: Date },
  reminderDays: readonly number[],
  now: Date,
): number | null {
  if (startsAt <= now) return null;
  const day = londonDay(startsAt);
  const left = daysBetween(londonDay(now), day);
  const due = [...reminderDays].sort((one, other) => one - other).find((days) => left <= days);
  if (due === undefined) return null;
  return daysBetween(londonDay(bookedAt), day) > due ? due : null;
}

/** Days of training that begin later than this need no reminder yet. */
export function farthestToRemindOf(reminderDays: readonly number[], now: Date): Date {
  return new Date(now.getTime() + (Math.max(0, ...reminderDays) + 1) * 86_400_000);
}

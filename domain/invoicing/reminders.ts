import { daysBetween, londonDay } from "#domain/london-day.ts";

/** The three times at which an unpaid invoice is spoken of again. */
export type Reminder = "before" | "due" | "after";

export const DAYS_BEFORE_DUE = 7;
export const DAYS_AFTER_DUE = 14;

/**
 * Which reminder an unpaid invoice is due by now: a week before its due date, on it, and two weeks after; the latest of
 * them, so that one that was missed is not made up for beside it. Null until the first. Days are those of the United Kingdom.
 */
export function reminderBy(dueAt: Date, now: Date): Reminder | null {
  const late = daysBetween(londonDay(dueAt), londonDay(now));
  if (late >= DAYS_AFTER_DUE) return "after";
  if (late >= 0) return "due";
  return late >= -DAYS_BEFORE_DUE ? "before" : null;
}

/**
 * What a reminder may say, by the day that it is sent on: one that was queued late, or waited, must not say "today" of a day
 * that is past. Days are those of the United Kingdom.
 */
export function reminderToSay(dueAt: Date, now: Date): Reminder {
  const late = daysBetween(londonDay(dueAt), londonDay(now));
  if (late === 0) return "due";
  return late > 0 ? "after" : "before";
}

import { z } from "zod";
import type { Checked, RawAnswers } from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { momentInLondon } from "#domain/london-clock.ts";
import { clockOf, dayAfter, readClock, startOfLondonDay } from "#domain/london-week.ts";
import type { TrainingTimes } from "./training-day.ts";

/** Nobody is off for longer in one go; and nobody plans further ahead. */
const MOST_DAYS_OFF = 366;
const FURTHEST_AHEAD = 3 * 366;
const DAY_MS = 86_400_000;

/**
 * Reads days off from `offFrom` and `offUntil` (`2026-11-30`; the same day where it is empty), whole days unless `offFromTime`
 * or `offUntilTime` say more. What is over, and what is longer than a year, is none.
 */
export function checkDaysOff(raw: RawAnswers, now: Date): Checked<TrainingTimes> {
  const typed = (name: string) => cleanLine(raw[name] ?? "");
  const first = typed("offFrom");
  const last = typed("offUntil") || first;
  if (!isDay(first)) return wrong("offFrom", "Enter the first day as a real date, like 2026-11-30");
  if (!isDay(last)) return wrong("offUntil", "Enter the last day as a real date, like 2026-11-30");
  if (last < first) return wrong("offUntil", "Enter a last day that is not before the first");
  const startsAt = momentOf(first, typed("offFromTime"), first);
  if (startsAt === null) return wrong("offFromTime", "Enter a time that clocks show on that day, like 09:30");
  const endsAt = momentOf(last, typed("offUntilTime"), dayAfter(last));
  if (endsAt === null) return wrong("offUntilTime", "Enter a time that clocks show on that day, like 17:00");
  return checkSpan({ startsAt, endsAt }, now);
}

/** The moment of a time on a day; with no time, the beginning of `otherwise`. */
function momentOf(day: string, time: string, otherwise: string): Date | null {
  if (time === "") return startOfLondonDay(otherwise);
  const minutes = readClock(time);
  return minutes === null ? null : momentInLondon(`${day}T${clockOf(minutes)}`);
}

function checkSpan({ startsAt, endsAt }: TrainingTimes, now: Date): Checked<TrainingTimes> {
  if (endsAt <= startsAt) return wrong("offUntilTime", "Enter an end that is after the beginning");
  if (endsAt <= now) return wrong("offFrom", "Enter days that are not over yet");
  if (startsAt.getTime() - now.getTime() > FURTHEST_AHEAD * DAY_MS)
    return wrong("offFrom", "Enter days within the next three years");
  if (endsAt.getTime() - startsAt.getTime() > MOST_DAYS_OFF * DAY_MS) return wrong("offUntil", "Enter a year or less");
  return { ok: true, answers: { startsAt, endsAt } };
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success && text >= "2000" && text < "2100";
}

function wrong(field: string, words: string): { ok: false; errors: Record<string, string> } {
  return { ok: false, errors: { [field]: words } };
}

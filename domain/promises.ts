import { londonDay } from "./london-day.ts";
import { dayAfter } from "./london-week.ts";
import { isWorkingDay } from "./training/working-days.ts";

/** What customers are told of how long things usually take, in working days: until a person looks, and until it is posted. */
export type Promises = { lookedAtDays: number; postedDays: number };

/** What is told until somebody sets it. */
export const USUAL_PROMISES: Promises = { lookedAtDays: 3, postedDays: 5 };

export const MOST_PROMISED_DAYS = 60;

/** "Usually within 3 working days." */
export function usuallyWithin(days: number): string {
  return `Usually within ${workingDays(days)}.`;
}

function workingDays(days: number): string {
  return `${days} working day${days === 1 ? "" : "s"}`;
}

/** Longer than this nothing is counted: it is late by any promise. */
const MOST_DAYS = 400;

/** How many working days in England and Wales have begun since the day of `since`, that day left out. */
export function workingDaysSince(since: Date, now: Date): number {
  const today = londonDay(now);
  let passed = 0;
  for (let day = dayAfter(londonDay(since)), left = MOST_DAYS; day <= today && left > 0; day = dayAfter(day), left -= 1)
    if (isWorkingDay(day)) passed += 1;
  return passed;
}

/** How what waits since then stands against what customers are told. */
export type Standing = { isLate: boolean; words: string };

export function standingOf(since: Date, days: number, now: Date): Standing {
  const left = days - workingDaysSince(since, now);
  const told = `${workingDays(days)} that customers are told`;
  if (left > 1) return { isLate: false, words: `within the ${told}` };
  if (left === 1) return { isLate: false, words: `one day left of the ${told}` };
  if (left === 0) return { isLate: false, words: `the last of the ${told}` };
  return { isLate: true, words: `${workingDays(-left)} late: customers are told ${workingDays(days)}` };
}

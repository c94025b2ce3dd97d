import { londonDay } from "#domain/london-day.ts";
import { FIRST_YEAR, lastMonths, type Month, monthOf } from "./month.ts";

/** Twelve months at most, none of which has not begun yet, oldest first. */
export type TrainingSpan = {
  /** `2026`, or empty for the last twelve months. */
  key: string;
  name: string;
  months: readonly Month[];
  from: Date;
  to: Date;
};

const MONTHS = 12;

/** The span that an address names: a year, else the last twelve months, the present one among them. */
export function trainingSpan(typed: string | undefined, now: Date): TrainingSpan {
  const year = yearsToChoose(now).find((each) => each === typed);
  const months = year === undefined ? lastMonths(MONTHS, now) : monthsOfYear(year, now);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw new Error("a span without months");
  return { key: year ?? "", name: year ?? "the last 12 months", months, from: first.from, to: last.to };
}

/** The years that can be asked for, this one first. */
export function yearsToChoose(now: Date): string[] {
  const thisYear = Number(londonDay(now).slice(0, 4));
  return Array.from({ length: Math.max(thisYear - FIRST_YEAR + 1, 1) }, (_, ago) => String(thisYear - ago));
}

function monthsOfYear(year: string, now: Date): Month[] {
  const months = Array.from({ length: MONTHS }, (_, at) => monthOf(`${year}-${String(at + 1).padStart(2, "0")}`, now));
  return months.filter(({ from }) => from <= now);
}

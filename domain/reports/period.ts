import { londonDay } from "#domain/london-day.ts";
import { FIRST_YEAR, lastMonths, type Month, monthOf } from "./month.ts";

/** What a report is of: whole months by the calendar of the United Kingdom, none of which has not begun yet, oldest first. */
export type Period = {
  /** As it stands in an address: `2026-11`, `2026-Q4`, `2026-27` (from April), `2026-05..2026-08`. */
  key: string;
  name: string;
  months: readonly Month[];
  from: Date;
  to: Date;
  /** Its last month is not over yet. */
  isPresent: boolean;
};

export type PeriodChoice = { key: string; name: string };

/** No report is longer: its bars could not be told apart. */
export const MOST_MONTHS = 60;
const QUARTERS = 8;

/** The period that an address names; the present financial year where it names none that has begun. */
export function periodOf(typed: string | undefined, now: Date): Period {
  const named = monthsNamed(typed ?? "", now);
  const [first, last] = named ?? yearNamed(financialYearOf(now));
  const months = monthsFromTo(first, last, now);
  return make(named && months.length > 0 ? (typed ?? "") : financialYearOf(now), months, now);
}

/** First and last month of what is named, as keys; null for nothing that we know. */
function monthsNamed(typed: string, now: Date): [string, string] | null {
  const [, quarterYear = "", quarter = ""] = /^(\d{4})-Q([1-4])$/.exec(typed) ?? [];
  if (quarter)
    return orNothing([monthKey(quarterYear, 3 * Number(quarter) - 2), monthKey(quarterYear, 3 * Number(quarter))], now);
  const [, from = "", to = ""] = /^(\d{4}-\d\d)\.\.(\d{4}-\d\d)$/.exec(typed) ?? [];
  if (from) return isMonth(to, now) && from <= to ? orNothing([from, to], now) : null;
  const [, year = "", next = ""] = /^(\d{4})-(\d\d)$/.exec(typed) ?? [];
  // `2026-27` is a financial year, `2026-11` a month: no financial year ends in 01 to 12 before 2111.
  if (year && Number(next) > 12)
    return Number(next) === (Number(year) + 1) % 100 ? orNothing(yearNamed(typed), now) : null;
  return orNothing([typed, typed], now);
}

function yearNamed(key: string): [string, string] {
  const year = Number(key.slice(0, 4));
  return [`${year}-04`, `${year + 1}-03`];
}

/** Only what has begun, is not before the store's first year, and is not too long. */
function orNothing([first, last]: [string, string], now: Date): [string, string] | null {
  const isKnown = isMonth(first, now) && monthOf(first, now).from <= now;
  return isKnown && monthsFromTo(first, last, now).length <= MOST_MONTHS ? [first, last] : null;
}

function isMonth(key: string, now: Date): boolean {
  return monthOf(key, now).key === key;
}

function monthsFromTo(first: string, last: string, now: Date): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(first, now); month.key <= last && month.from <= now && months.length <= MOST_MONTHS; ) {
    months.push(month);
    month = monthOf(month.next, now);
  }
  return months;
}

function make(key: string, months: readonly Month[], now: Date): Period {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw new Error("a period without months");
  return { key, name: nameOf(key, first, last), months, from: first.from, to: last.to, isPresent: last.to > now };
}

function nameOf(key: string, first: Month, last: Month): string {
  const quarter = /-Q([1-4])$/.exec(key)?.[1];
  if (quarter) return `${QUARTER_NAMES[Number(quarter) - 1]} ${key.slice(0, 4)}`;
  if (/^\d{4}-\d\d$/.test(key) && Number(key.slice(5)) > 12)
    return `Financial year ${key.slice(0, 4)} to ${Number(key.slice(0, 4)) + 1}`;
  return first.key === last.key ? first.name : `${first.name} to ${last.name}`;
}

const QUARTER_NAMES = ["January to March", "April to June", "July to September", "October to December"];

function financialYearOf(now: Date): string {
  const [year = 0, month = 0] = londonDay(now).split("-").map(Number);
  return financialYearKey(month >= 4 ? year : year - 1);
}

function financialYearKey(start: number): string {
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
}

function monthKey(year: string | number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** What can be chosen by name, latest first: twelve months, eight quarters, and every financial year of the store. */
export function periodsToChoose(now: Date): {
  months: PeriodChoice[];
  quarters: PeriodChoice[];
  years: PeriodChoice[];
} {
  const choice = (key: string): PeriodChoice => ({ key, name: periodOf(key, now).name });
  const firstYear = Number(financialYearOf(now).slice(0, 4));
  const years = Array.from({ length: firstYear - FIRST_YEAR + 1 }, (_, ago) => financialYearKey(firstYear - ago));
  return {
    months: lastMonths(12, now)
      .reverse()
      .map(({ key, name }) => ({ key, name })),
    quarters: lastQuarters(now).map(choice),
    years: years.map(choice),
  };
}

function lastQuarters(now: Date): string[] {
  const [year = 0, month = 0] = londonDay(now).split("-").map(Number);
  const present = year * 4 + Math.floor((month - 1) / 3);
  return Array.from(
    { length: QUARTERS },
    (_, ago) => `${Math.floor((present - ago) / 4)}-Q${((present - ago) % 4) + 1}`,
  );
}

/** The quarter of the calendar that a month is in: `2026-Q4`. Those of the financial year are the same. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The quarters of which a period has every month that has begun. */
export function wholeQuarters({ months }: Pick<Period, "months">, now: Date): string[] {
  const keys = new Set(months.map(({ key }) => key));
  const quarters = [...new Set([...keys].map(quarterOf))];
  const monthsOf = (quarter: string) => {
    const first = 3 * Number(quarter.slice(6)) - 2;
    return [0, 1, 2].map((more) => monthKey(quarter.slice(0, 4), first + more));
  };
  return quarters.filter((quarter) => monthsOf(quarter).every((key) => keys.has(key) || monthOf(key, now).from > now));
}

import { z } from "zod";
import { dayAfter, mondayOf, startOfLondonDay } from "#domain/london-week.ts";

/** What a page of the calendar shows: whole weeks from Monday, of one month or one alone. */
export type CalendarPeriod = {
  view: "month" | "week";
  /** Its place in an address: `2026-12`, or the Monday of its week. */
  at: string;
  /** Its days, `2026-11-30`, those of the months before and after that fill its weeks among them. */
  days: string[];
  /** From its first moment to the one after its last. */
  from: Date;
  to: Date;
  title: string;
  previous: string;
  next: string;
};

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Reads from an address which month or week is wished; the month of `today` where it is none. A week is named by any of its days. */
export function readCalendarPeriod(
  asked: { month?: string | undefined; week?: string | undefined },
  today: string,
): CalendarPeriod {
  if (asked.week !== undefined && isDay(asked.week)) return weekOf(asked.week);
  if (asked.month !== undefined && isDay(`${asked.month}-01`)) return monthOf(asked.month);
  return asked.week === undefined ? monthOf(today.slice(0, 7)) : weekOf(today);
}

/** True of a day that belongs to the period itself, and not to the month before or after it. */
export function isWithin({ view, at }: CalendarPeriod, day: string): boolean {
  return view === "week" || day.startsWith(at);
}

function isDay(text: string): boolean {
  if (!z.iso.date().safeParse(text).success) return false;
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function monthOf(month: string): CalendarPeriod {
  const first = `${month}-01`;
  const [previous, next] = [dayAfter(first, -1), dayAfter(first, 31)].map((day) => day.slice(0, 7));
  const monday = mondayOf(first);
  const last = dayAfter(`${next}-01`, -1);
  const weeks = Math.ceil((Date.parse(last) - Date.parse(monday) + 1) / (7 * 86_400_000));
  return {
    view: "month",
    at: month,
    ...spanOf(monday, weeks * 7),
    title: inWords(first, MONTH),
    ...between(previous, next),
  };
}

function weekOf(day: string): CalendarPeriod {
  const at = mondayOf(day);
  const sunday = dayAfter(at, 6);
  const start = at.slice(0, 7) === sunday.slice(0, 7) ? inWords(at, DAY_ALONE) : inWords(at, startOf(at, sunday));
  const title = `${start} to ${inWords(sunday, DAY)}`;
  return { view: "week", at, ...spanOf(at, 7), title, ...between(dayAfter(at, -7), dayAfter(at, 7)) };
}

function between(previous = "", next = "") {
  return { previous, next };
}

function spanOf(first: string, count: number): Pick<CalendarPeriod, "days" | "from" | "to"> {
  const days = Array.from({ length: count }, (_, place) => dayAfter(first, place));
  return { days, from: startOfLondonDay(first), to: startOfLondonDay(dayAfter(first, count)) };
}

const MONTH = { month: "long", year: "numeric" } as const;
const DAY_ALONE = { day: "numeric" } as const;
const DAY_AND_MONTH = { day: "numeric", month: "long" } as const;
const DAY = { ...DAY_AND_MONTH, year: "numeric" } as const;

function startOf(monday: string, sunday: string) {
  return monday.slice(0, 4) === sunday.slice(0, 4) ? DAY_AND_MONTH : DAY;
}

function inWords(day: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

import { momentInLondon } from "#domain/london-clock.ts";
import { londonDay } from "#domain/london-day.ts";

/** A month by the calendar of the United Kingdom: from its first moment up to the next one's. */
export type Month = {
  /** `2026-11` */
  key: string;
  name: string;
  firstDay: string;
  /** The first day of the next month. */
  nextDay: string;
  days: number;
  from: Date;
  to: Date;
  previous: string;
  next: string;
};

const NAME = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });
export const FIRST_YEAR = 2020;
const LAST_YEAR = 2199;

/** The month that an address names (`2026-11`), the present one where it names none. */
export function monthOf(typed: string | undefined, now: Date): Month {
  const [, year = 0, month = 0] = /^(\d{4})-(\d\d)$/.exec(typed ?? "")?.map(Number) ?? [];
  const isReal = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  if (isReal) return make(year, month);
  const [thisYear = 0, thisMonth = 0] = londonDay(now).split("-").map(Number);
  return make(thisYear, thisMonth);
}

/** The last `count` months, oldest first; the present one, which is not over, is the last. */
export function lastMonths(count: number, now: Date): Month[] {
  const months = [monthOf(undefined, now)];
  while (months.length < count) months.unshift(monthOf(months[0]?.previous, now));
  return months;
}

function make(year: number, month: number): Month {
  const key = keyOf(year, month);
  const next = keyOf(year, month + 1);
  const [firstDay, nextDay] = [`${key}-01`, `${next}-01`];
  return {
    key,
    name: NAME.format(Date.UTC(year, month - 1)),
    firstDay,
    nextDay,
    days: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    from: startOf(firstDay),
    to: startOf(nextDay),
    previous: keyOf(year, month - 1),
    next,
  };
}

/** Also of a month 0 or 13, which are December before and January after. */
function keyOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1)).toISOString().slice(0, 7);
}

function startOf(day: string): Date {
  const moment = momentInLondon(`${day}T00:00`);
  if (moment === null) throw new Error(`${day} does not begin`);
  return moment;
}

import { londonDay } from "#domain/london-day.ts";
import { dayAfter, mondayOf, startOfLondonDay } from "#domain/london-week.ts";

/** A week by the calendar of the United Kingdom: from the first moment of its Monday. */
export type Week = {
  /** Its Monday, `2026-11-23`. */
  key: string;
  /** "23 Nov" */
  name: string;
  from: Date;
};

const NAME = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

/** The last `count` weeks, oldest first; the present one, which is not over, is the last. */
export function lastWeeks(count: number, now: Date): Week[] {
  const present = mondayOf(londonDay(now));
  return Array.from({ length: count }, (_, at) => {
    const key = dayAfter(present, 7 * (at + 1 - count));
    return { key, name: NAME.format(new Date(key)), from: startOfLondonDay(key) };
  });
}

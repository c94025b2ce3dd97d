import { dayInWords, londonClockTime, londonDay } from "./london-day.ts";

const DAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

/** From when to when, by clocks in the United Kingdom: "Friday 4 December 2026, 10am to 4pm". */
export function londonSpanInWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const [first, last] = [startsAt, endsAt].map((at) => DAY.format(at).replaceAll(",", ""));
  const [from, to] = [startsAt, endsAt].map(clockInWords);
  if (londonDay(startsAt) === londonDay(endsAt)) return `${first}, ${from} to ${to}`;
  return `${first}, ${from}, to ${last}, ${to}`;
}

/**
 * Time off as whoever puts it in says it: the days themselves, where they are whole, "Monday 21 December 2026 to Wednesday 23 December
 * 2026"; else from when to when.
 */
export function timeOffInWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  if (londonClockTime(startsAt) !== "00:00" || londonClockTime(endsAt) !== "00:00")
    return londonSpanInWords({ startsAt, endsAt });
  const [first, last] = [londonDay(startsAt), londonDay(new Date(endsAt.getTime() - 1))];
  return first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`;
}

/** "10am on Friday 4 December 2026", by clocks in the United Kingdom. */
export function londonMomentInWords(at: Date): string {
  return `${clockInWords(at)} on ${DAY.format(at).replaceAll(",", "")}`;
}

/** "10am", "1.30pm". */
function clockInWords(at: Date): string {
  const part = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const minutes = part.minute === "00" ? "" : `.${part.minute}`;
  return `${part.hour}${minutes}${(part.dayPeriod ?? "").toLowerCase()}`;
}

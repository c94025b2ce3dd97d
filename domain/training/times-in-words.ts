import { londonTimeInWords } from "#domain/london-clock.ts";

/** "30 November 2026, 09:00 to 12:00". Of a training that ends on another day, that day is said as well. */
export function timesInWords(startsAt: Date, endsAt: Date): string {
  const [start, end] = [londonTimeInWords(startsAt), londonTimeInWords(endsAt)];
  const [day, time = ""] = end.split(", ");
  return start.startsWith(`${day},`) ? `${start} to ${time}` : `${start} to ${end}`;
}

import { londonTimeInWords } from "#domain/london-clock.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";

/** The dates that can still be chosen, in words: "30 November 2026, 09:00 to 12:00". */
export function dateChoices({ dates }: Pick<Proposal, "dates">, now: Date): { value: string; label: string }[] {
  return dates
    .filter(({ startsAt }) => startsAt > now)
    .map(({ position, startsAt, endsAt }) => ({ value: String(position), label: timesInWords(startsAt, endsAt) }));
}

/** Of a training that ends on another day, that day is said as well. */
export function timesInWords(startsAt: Date, endsAt: Date): string {
  const [start, end] = [londonTimeInWords(startsAt), londonTimeInWords(endsAt)];
  const [day, time = ""] = end.split(", ");
  return start.startsWith(`${day},`) ? `${start} to ${time}` : `${start} to ${end}`;
}

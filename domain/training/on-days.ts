import { londonDay } from "#domain/london-day.ts";
import type { TrainingTimes } from "./training-day.ts";

/**
 * Lays entries onto the days that they touch by the clock of the United Kingdom, in the order given. One that ends at midnight
 * does not touch the day that begins then. Days without an entry are not in it.
 */
export function onDays<Entry extends TrainingTimes>(
  days: readonly string[],
  entries: readonly Entry[],
): Map<string, Entry[]> {
  const laid = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [from, to] = [londonDay(entry.startsAt), londonDay(new Date(entry.endsAt.getTime() - 1))];
    for (const day of days.filter((each) => from <= each && each <= to)) {
      const there = laid.get(day);
      if (there) there.push(entry);
      else laid.set(day, [entry]);
    }
  }
  return laid;
}

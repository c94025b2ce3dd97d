import { londonDateInWords } from "#domain/london-clock.ts";

/** When guides should be with whoever booked a day of training. A day that was booked late leaves no date to promise. */
export function guidesPromise(neededBy: Date, now: Date): string {
  return neededBy > now
    ? `They should be with you by ${londonDateInWords(neededBy)}.`
    : "We send them as soon as we can.";
}

const LONDON = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** The day that it is in the United Kingdom at a moment, as `2026-11-26`. */
export function londonDay(at: Date): string {
  return LONDON.format(at);
}

/** Whole days from one such day to another; negative when the other is before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });

/** What clocks in the United Kingdom show at a moment, as a browser's field holds it: `09:30`. */
export function londonClockTime(at: Date): string {
  return CLOCK.format(at);
}

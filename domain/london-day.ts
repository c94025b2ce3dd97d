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

const WORDS = new Intl.DateTimeFormat("en-GB", {
  ...({ timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" } as const),
});

/** Such a day in words: "Tuesday 1 June 2027". */
export function dayInWords(day: string): string {
  const part = Object.fromEntries(WORDS.formatToParts(new Date(day)).map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

/** The same day so many years later; of 29 February, where there is none, the day after 28 February. */
export function yearsAfter(day: string, years: number): string {
  const at = new Date(day);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString().slice(0, 10);
}

const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" });
const WORDS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  ...({ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false } as const),
});

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::00)?$/;
const HOUR_MS = 3_600_000;

/**
 * The moment at which clocks in the United Kingdom show what a browser sends of a day and time (`2026-11-30T09:00`). Of
 * an hour that comes twice, the first. Null for no real day, and for the hour that is left out when clocks go forward.
 */
export function momentInLondon(typed: string): Date | null {
  const parts = SHAPE.exec(typed);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const asIfUtc = Date.UTC(year, month - 1, day, hour, minute);
  const shown = typed.slice(0, 16).replace("T", " ");
  const moments = [asIfUtc - HOUR_MS, asIfUtc].map((time) => new Date(time));
  return moments.find((moment) => CLOCK.format(moment) === shown) ?? null;
}

/** What clocks in the United Kingdom show at a moment, in words: "30 November 2026, 09:00". */
export function londonTimeInWords(at: Date): string {
  const part = Object.fromEntries(WORDS.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}

/** The day that it is in the United Kingdom at a moment, in words: "30 November 2026". */
export function londonDateInWords(at: Date): string {
  return londonTimeInWords(at).split(",")[0] ?? "";
}

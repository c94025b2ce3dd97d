import { londonDay } from "#domain/london-day.ts";

const DAY_MS = 86_400_000;

/**
 * The working day that lies so many working days before the day of an instant in the United Kingdom, as `2026-11-26`.
 * Saturdays, Sundays and the bank holidays of England and Wales are none.
 */
export function workingDaysBefore(at: Date, count: number): string {
  let day = londonDay(at);
  for (let left = count; left > 0; ) {
    day = shifted(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Whether people work on a day (`2026-11-26`) in England and Wales, holidays proclaimed for one year alone left out. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The bank holidays of a year, as the Banking and Financial Dealings Act 1971 and custom have them, substitute days among them. */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year);
  return [
    substituted(`${year}-01-01`),
    shifted(easter, -2),
    shifted(easter, 1),
    monday(year, 5, "first"),
    monday(year, 5, "last"),
    monday(year, 8, "last"),
    ...christmas(year),
  ];
}

function christmas(year: number): string[] {
  const weekday = new Date(`${year}-12-25T00:00:00Z`).getUTCDay();
  // Two days are kept: of those on a weekend, the next working days instead.
  if (weekday === 5) return [`${year}-12-25`, `${year}-12-28`];
  if (weekday === 6) return [`${year}-12-27`, `${year}-12-28`];
  if (weekday === 0) return [`${year}-12-26`, `${year}-12-27`];
  return [`${year}-12-25`, `${year}-12-26`];
}

function substituted(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return shifted(day, 2);
  return weekday === 0 ? shifted(day, 1) : day;
}

function monday(year: number, month: number, which: "first" | "last"): string {
  const start = which === "first" ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0);
  const weekday = new Date(start).getUTCDay();
  const shift = which === "first" ? (8 - weekday) % 7 : -((weekday + 6) % 7);
  return new Date(start + shift * DAY_MS).toISOString().slice(0, 10);
}

/** The Gregorian Easter, by the anonymous algorithm printed in Nature, 20 April 1876. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const shiftOfMoon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shiftOfMoon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return new Date(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1)).toISOString().slice(0, 10);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

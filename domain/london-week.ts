import { momentInLondon } from "./london-clock.ts";
import { londonClockTime } from "./london-day.ts";

const DAY_MS = 86_400_000;

/** The day so many days after another (`2026-11-26`), or before it where they are negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: string): string {
  return dayAfter(day, 1 - weekdayOf(day));
}

/** The moment at which a day begins in the United Kingdom: two that follow each other lie 23, 24 or 25 hours apart. */
export function startOfLondonDay(day: string): Date {
  const moment = momentInLondon(`${day}T00:00`);
  if (moment === null) throw new Error(`${day} is no day`);
  return moment;
}

/** Minutes since midnight by clocks in the United Kingdom: 570 at 09:30. */
export function londonMinutes(at: Date): number {
  const [hours = 0, minutes = 0] = londonClockTime(at).split(":").map(Number);
  return hours * 60 + minutes;
}

/** "09:30" of 570. */
export function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** 570 of `09:30`, as a browser sends it, or of `9.30` and `9:30`, as people write it. Null for no time of a day. */
export function readClock(typed: string): number | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.](\d\d)(?::00)?$/.exec(typed) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hours !== "" && hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

import { inDigits } from "./digits.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something began, in the largest unit that says enough: "just now", "12 minutes", "5 hours", "3 days". */
export function ageInWords(since: Date, now: Date): string {
  const passed = now.getTime() - since.getTime();
  if (passed < MINUTE) return "just now";
  if (passed < HOUR) return counted(passed / MINUTE, "minute");
  if (passed < DAY) return counted(passed / HOUR, "hour");
  if (passed < 60 * DAY) return counted(passed / DAY, "day");
  return counted(passed / (30 * DAY), "month");
}

function counted(number: number, unit: string): string {
  const whole = Math.floor(number);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}

/** "just now", "5 minutes ago". */
export function agoInWords(since: Date, now: Date): string {
  const age = ageInWords(since, now);
  return age === "just now" ? age : `${age} ago`;
}

/** "1 copy", "25 copies", "1,200 copies". */
export function copiesInWords(copies: number): string {
  return `${inDigits(copies)} ${copies === 1 ? "copy" : "copies"}`;
}

import { inDigits } from "./digits.ts";

/** Whole pence as a person reads them, always with the pence: 123450 is "£1,234.50", -500 is "-£5.00". */
export function formatPence(pence: number): string {
  return `${formatPounds(pence)}.${String(Math.abs(pence) % 100).padStart(2, "0")}`;
}

/** The same, where whole pounds need no ".00": 1000 is "£10", 1050 is "£10.50". */
export function formatPenceShort(pence: number): string {
  return pence % 100 === 0 ? formatPounds(pence) : formatPence(pence);
}

function formatPounds(pence: number): string {
  return `${pence < 0 ? "-" : ""}£${inDigits(Math.trunc(Math.abs(pence) / 100))}`;
}

/** As a field or a file holds them, without the sign: 123450 is "1234.50". */
export function penceAsPounds(pence: number): string {
  return (pence / 100).toFixed(2);
}

import { readParcelCode } from "./parcel-code.ts";
import { readTrackingNumber } from "./tracking-number.ts";

/** A parcel's code beside the number that its carrier gave it. */
export type TrackingLine = { code: string; trackingNumber: string };

export type ReadTracking = {
  lines: TrackingLine[];
  /** Lines in which no parcel and number could be made out, by their place in the file (from 1). */
  unread: number[];
};

/**
 * Makes out parcels and their tracking numbers in the rows of a carrier's file, or of what was pasted. A heading that
 * speaks of tracking says where the number stands; else it is the first cell that can be one. The code may stand anywhere,
 * with the number of its package behind a slash. Of several packages of one parcel the first number counts.
 */
export function readTrackingLines(rows: readonly (readonly string[])[]): ReadTracking {
  const heading = rows[0]?.findIndex((cell) => /tracking/i.test(cell) && numberIn(cell) === null) ?? -1;
  const hasHeading = heading >= 0 || (rows[0]?.every((cell) => codeIn(cell) === null && !/\d/.test(cell)) ?? false);
  const found = new Map<string, string>();
  const unread: number[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 && hasHeading) continue;
    if (cells.every((cell) => cell.trim() === "")) continue;
    const code = cells.map(codeIn).find((each) => each !== null);
    const others = heading >= 0 ? [cells[heading] ?? ""] : cells.filter((cell) => codeIn(cell) === null);
    const number = others.map(numberIn).find((each) => each !== null);
    if (!code || !number) unread.push(index + 1);
    else if (!found.has(code)) found.set(code, number);
  }
  return { lines: [...found].map(([code, trackingNumber]) => ({ code, trackingNumber })), unread };
}

/** `AG-7K3F-9Q2MB/2` is the second package of a parcel. */
function codeIn(cell: string): string | null {
  const [code = ""] = cell.split("/");
  return /^\s*AG\b|^\s*AG-?[0-9A-Z]/i.test(code) ? readParcelCode(code) : null;
}

function numberIn(cell: string): string | null {
  const read = readTrackingNumber(cell);
  return read.ok ? read.value : null;
}

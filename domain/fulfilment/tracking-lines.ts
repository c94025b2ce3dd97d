import { readParcelCode } from "./parcel-code.ts";
import { readTrackingNumber } from "./tracking-number.ts";

/** A parcel's code beside the number that its carrier gave it. */
export type TrackingLine = { code: string; trackingNumber: string };

/** A parcel in several packages has several numbers: its customer is told the first. */
export type ReadLine = TrackingLine & { moreNumbers: number };

/** A line that could not be made out, by its place in the file (from 1), and what it lacks. */
export type UnreadLine = { line: number; lacks: "code" | "number" | "both" };

export type ReadTracking = { lines: ReadLine[]; unread: UnreadLine[] };

/** The headings that the settings name for the two columns; empty ones are made out. */
export type TrackingMap = { code: string; number: string };

/**
 * Makes out parcels and their tracking numbers in the rows of a carrier's file, or of what was pasted. Headings that `map`
 * names, or else one that speaks of tracking, say where they stand; else the number is the first cell that can be one, and
 * the code any that is one, with the number of its package behind a slash. A line without columns is a code, a space and
 * a number; the code may be typed with spaces (`AG 7K3F 9Q2MB`).
 */
export function readTrackingLines(
  rows: readonly (readonly string[])[],
  map: TrackingMap = { code: "", number: "" },
): ReadTracking {
  const where = columnsOf(rows[0] ?? [], map);
  const found = new Map<string, ReadLine>();
  const unread: UnreadLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (index === 0 && where.hasHeading) continue;
    const cells = row.length === 1 ? inTwo(row[0] ?? "") : row;
    if (cells.every((cell) => cell.trim() === "")) continue;
    const code = (where.code >= 0 ? [cells[where.code] ?? ""] : cells).map(codeIn).find((each) => each !== null);
    const others = where.number >= 0 ? [cells[where.number] ?? ""] : cells.filter((cell) => codeIn(cell) === null);
    const number = others.map(numberIn).find((each) => each !== null);
    if (!code || !number) unread.push({ line: index + 1, lacks: code ? "number" : number ? "code" : "both" });
    else found.set(code, withNumber(found.get(code), code, number));
  }
  return { lines: [...found.values()], unread };
}

/** The first number counts, and others of the same parcel are counted. */
function withNumber(line: ReadLine | undefined, code: string, number: string): ReadLine {
  if (line === undefined) return { code, trackingNumber: number, moreNumbers: 0 };
  return line.trackingNumber === number ? line : { ...line, moreNumbers: line.moreNumbers + 1 };
}

const SPACED_CODE = /^(AG[\s-]+[0-9A-Z]{4}[\s-]*[0-9A-Z]{5}(?:-\d{1,3})?(?:\/\d+)?)(?:\s+(.+))?$/i;

function inTwo(line: string): string[] {
  const plain = line.trim();
  const [, code = plain, number] = SPACED_CODE.exec(plain) ?? /^(\S+)\s+(.+)$/.exec(plain) ?? [];
  return number === undefined ? [code] : [code, number];
}

/** Where the two columns stand, by the first row; -1 for one that no heading names. */
function columnsOf(first: readonly string[], map: TrackingMap) {
  const named = (heading: string) => (heading === "" ? -1 : first.findIndex((cell) => isSame(cell, heading)));
  const code = named(map.code);
  const byMap = named(map.number);
  const number = byMap >= 0 ? byMap : first.findIndex((cell) => /tracking/i.test(cell) && numberIn(cell) === null);
  const isWords = first.length > 0 && first.every((cell) => codeIn(cell) === null && !/\d/.test(cell));
  return { code, number, hasHeading: code >= 0 || number >= 0 || isWords };
}

function isSame(cell: string, heading: string): boolean {
  return cell.trim().toLowerCase() === heading.toLowerCase();
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

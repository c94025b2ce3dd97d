import { isArea } from "./regions.ts";

/** Where parcels go: the United Kingdom, Jersey, Guernsey, the Isle of Man, and BFPO (their postcodes start with BF). */
const POSTCODE = /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})$/;

/** Gibraltar's postcodes are made like ours, and we do not post there. */
const GIBRALTAR = /^GX/;

/** Looks like one of ours, and ends in a letter that none of them has there. */
const ALMOST = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** The letters of an area, a digit, and no more than a postcode with a letter or so too many has after them. */
const BEGINNING = /^[A-Z]{1,2}\d[A-Z\d]{0,6}$/;

/**
 * Postcodes of other countries that begin as one of ours: of Canada (`M5V 3L9`), of Ireland (`N91 X2Y4`), and those with the
 * letters of a country before digits alone (`CH-8001`, `SE-111 22`, `KY1-1104`).
 */
const OTHERS = [/^[A-Z]\d[A-Z]\d[A-Z]\d$/, /^[A-Z]\d[\dW][A-Z][A-Z\d]{3}$/, /^[A-Z]{1,2}\d{4,}$/];

/** A postcode in its usual shape (`SW1A 1AA`), from whatever case and spacing it was typed in. Null when it is none. */
export function readPostcode(typed: string): string | null {
  const letters = lettersOf(typed);
  if (!POSTCODE.test(letters) || !hasKnownArea(letters)) return null;
  return `${letters.slice(0, -3)} ${letters.slice(-3)}`;
}

/** Where a postcode has a slip: in the letters it starts with, which no area has, or in those at its end. Else null. */
export function slipInPostcode(typed: string): "start" | "end" | null {
  const letters = lettersOf(typed);
  if (!ALMOST.test(letters) || readPostcode(typed) !== null || GIBRALTAR.test(letters)) return null;
  return hasKnownArea(letters) ? "end" : "start";
}

/** True of what begins as one of ours does, and is none: half of one ("HU1"), or one with a slip ("LS1 99Z"). */
export function beginsLikeOurs(typed: string): boolean {
  const letters = lettersOf(typed);
  if (readPostcode(typed) !== null || OTHERS.some((shape) => shape.test(letters))) return false;
  return BEGINNING.test(letters) && hasKnownArea(letters);
}

/** True of a number of the forces' post ("BFPO 58") in place of the postcode that belongs to it. */
export function isForcesNumber(typed: string): boolean {
  return /^BFPO\d*$/.test(lettersOf(typed));
}

/** True of what was typed for a postcode and is nothing like one of those that we post to. */
export function isPlaceElsewhere(typed: string): boolean {
  const isAlmost = slipInPostcode(typed) !== null || beginsLikeOurs(typed) || isForcesNumber(typed);
  const isOurs = readPostcode(typed) !== null || isAlmost;
  return typed.trim() !== "" && !isOurs;
}

function hasKnownArea(letters: string): boolean {
  return isArea(letters.replace(/\d.*$/, ""));
}

function lettersOf(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

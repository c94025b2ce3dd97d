import { cleanLine } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { readParcelCode } from "./parcel-code.ts";

/** What carriers print; nothing that could be markup or a formula. */
const TRACKING = /^[A-Z0-9][A-Z0-9 -]{3,39}$/;

/** How a number ends, by which colleagues know it again: four letters or digits at most, and never more than half of it. */
export function endOfNumber(number: string): string {
  const letters = number.replace(/[ -]/g, "");
  return letters.slice(-Math.max(1, Math.min(4, Math.floor(letters.length / 2))));
}

/**
 * A tracking number as it was typed or scanned, or null where there is none. Refuses `bad_tracking_number`, and
 * `parcel_code` for the code of a slip that was scanned into the wrong field.
 */
export function readTrackingNumber(typed: string): Result<string | null, "bad_tracking_number" | "parcel_code"> {
  const number = cleanLine(typed).toUpperCase();
  if (number === "") return succeed(null);
  if (readParcelCode(number) !== null) return refuse("parcel_code");
  return TRACKING.test(number) ? succeed(number) : refuse("bad_tracking_number");
}

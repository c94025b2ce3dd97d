import { REFERENCE_LETTERS, readReference } from "#domain/reference.ts";

/**
 * A parcel's code, typed or scanned, in its usual shape: the reference of its order or request, and a number where that
 * has several parcels (`AG-7K3F-9Q2MB-2`). Case, spaces and hyphens do not matter. Null when it is none.
 */
export function readParcelCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^AG/, "");
  const reference = readReference(letters.slice(0, REFERENCE_LETTERS));
  const number = letters.slice(REFERENCE_LETTERS);
  if (reference === null || !/^\d{0,3}$/.test(number)) return null;
  return number === "" ? reference : `${reference}-${number}`;
}

/** As many parcels as one order or request can have: what a code has room for. */
export const MOST_PARCELS = 999;

/** The code of one more parcel of an order or request that has had `before` of them. */
export function nextParcelCode(reference: string, before: number): string {
  return before === 0 ? reference : `${reference}-${before + 1}`;
}

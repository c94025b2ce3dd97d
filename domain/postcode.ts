/** Where parcels go: the United Kingdom, Jersey, Guernsey, the Isle of Man, and BFPO (their postcodes start with BF). */
const POSTCODE = /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})$/;

/** Looks like one of ours, and ends in a letter that none of them has there. */
const ALMOST = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** A postcode in its usual shape (`SW1A 1AA`), from whatever case and spacing it was typed in. Null when it is none. */
export function readPostcode(typed: string): string | null {
  const letters = lettersOf(typed);
  if (!POSTCODE.test(letters)) return null;
  return `${letters.slice(0, -3)} ${letters.slice(-3)}`;
}

/** True of a postcode with a slip in its last letters. */
export function isPostcodeWithSlip(typed: string): boolean {
  return ALMOST.test(lettersOf(typed)) && readPostcode(typed) === null;
}

/** True of what was typed for a postcode and is nothing like one of those that we post to. */
export function isPlaceElsewhere(typed: string): boolean {
  return typed.trim() !== "" && readPostcode(typed) === null && !isPostcodeWithSlip(typed);
}

function lettersOf(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

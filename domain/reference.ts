/** No vowels (no words by accident), no 0, 1, I or O (no doubt when read aloud). */
export const REFERENCE_ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXYZ";

/** Nine letters of 29 make 43.7 bits; eight would stay under 40. */
const SHAPE = /^AG-[23456789BCDFGHJKLMNPQRSTVWXYZ]{4}-[23456789BCDFGHJKLMNPQRSTVWXYZ]{5}$/;

/** How many random letters a reference holds. */
export const REFERENCE_LETTERS = 9;

/** Writes nine letters of the alphabet as `AG-7K3F-9Q2MB`. */
export function referenceOf(letters: string): string {
  return `AG-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What a person typed or read aloud, put into shape: case, spaces and hyphens do not matter. Null when it is none. */
export function readReference(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^AG/, "");
  const reference = referenceOf(letters);
  return SHAPE.test(reference) ? reference : null;
}

/**
 * The first and the last reference that begin with what was typed: four letters of it or more with a digit among them, or
 * any after `AG-`. Null when nothing like that was typed.
 */
export function partOfReference(typed: string): { first: string; last: string } | null {
  const line = typed.trim().toUpperCase();
  const letters = line.replace(/^AG[-\s]?/, "").replace(/[-\s]/g, "");
  const isLikeOne = /^AG[-\s]/.test(line) ? letters.length > 0 : letters.length >= 4 && /\d/.test(letters);
  if (!isLikeOne || letters.length > REFERENCE_LETTERS) return null;
  if ([...letters].some((letter) => !REFERENCE_ALPHABET.includes(letter))) return null;
  const [first, last] = [REFERENCE_ALPHABET.at(0) ?? "", REFERENCE_ALPHABET.at(-1) ?? ""];
  const filled = (letter: string) => referenceOf(letters.padEnd(REFERENCE_LETTERS, letter));
  return { first: filled(first), last: filled(last) };
}

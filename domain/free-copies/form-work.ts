/**
 * The work that a browser does while somebody fills in the form: for each piece it looks for a number with which the text's SHA-256 begins
 * with so many zero bits. Many small pieces take nearly the same time for everybody; one large one would be a lottery.
 * Some 65,000 hashes: two or three seconds of an old phone.
 */
export const FORM_WORK = { pieces: 8, zeroBits: 13 } as const;

/** Work done longer ago than this counts for nothing. */
export const WORK_LASTS_SECONDS = 86_400;

/** What is hashed. It holds the form's key, so that the work for one form is of no use for another. */
export function workText(form: { formKey: string; stamp: string }, piece: number, number: number): string {
  return `${form.formKey}.${form.stamp}.${piece}.${number}`;
}

export function beginsWithZeros(hash: Uint8Array, bits: number = FORM_WORK.zeroBits): boolean {
  return [0, 1, 2, 3].every((place) => {
    const wanted = Math.min(8, Math.max(0, bits - place * 8));
    return (hash[place] ?? 0) >> (8 - wanted) === 0;
  });
}

const SHAPE = /^\d{1,9}(?:\.\d{1,9})*$/;

/** The numbers found, one for each piece, as the form carries them; null for anything else. */
export function readWork(text: string): number[] | null {
  if (text.length > 100 || !SHAPE.test(text)) return null;
  const numbers = text.split(".").map(Number);
  return numbers.length === FORM_WORK.pieces ? numbers : null;
}

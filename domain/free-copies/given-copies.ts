import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";

/** Copies that are out free, and copies that supporters paid for. */
export type GivenCopies = { sentFree: number; sponsored: number };

/** The running total in a sentence; null while there is nothing to tell. */
export function givenInWords({ sentFree, sponsored }: GivenCopies): string | null {
  const parts = [
    ...(sentFree > 0 ? [`${copiesInWords(sentFree)} sent free`] : []),
    ...(sponsored > 0
      ? [`${sentFree > 0 ? inDigits(sponsored) : copiesInWords(sponsored)} paid for by supporters`]
      : []),
  ];
  return parts.length === 0 ? null : `${parts.join(", ")}.`;
}

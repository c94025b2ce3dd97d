import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers, wholeNumber } from "#domain/forms/fields.ts";

/** What one copy weighs, in grams, and how thick it is, in millimetres: what the size of a parcel follows from. */
export type Measures = { weightGrams: number; thicknessMm: number };

const schema = z.object({
  weightGrams: wholeNumber("what one copy weighs, in grams", 1, 5_000, { example: 420 }),
  thicknessMm: wholeNumber("how thick one copy is, in millimetres", 1, 200, { example: 9 }),
});

export function checkMeasures(raw: RawAnswers): Checked<Measures> {
  return checkAnswers(schema, raw);
}

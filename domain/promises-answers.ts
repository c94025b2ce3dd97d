import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers, wholeNumber } from "./forms/fields.ts";
import { MOST_PROMISED_DAYS, type Promises } from "./promises.ts";

const fields = z.object({
  lookedAtDays: wholeNumber("how many working days until a person looks", 1, MOST_PROMISED_DAYS, { example: 3 }),
  postedDays: wholeNumber("how many working days until a parcel is posted", 1, MOST_PROMISED_DAYS, { example: 5 }),
});

/** Reads what a form says of how long things take. */
export function checkPromises(raw: RawAnswers): Checked<Promises> {
  return checkAnswers(fields, raw);
}

import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers, wholeNumber } from "#domain/forms/fields.ts";
import { type FreeCopyLimits, MOST_AT_ONCE } from "./limits.ts";

const fields = z.object({
  individualCopies: wholeNumber("how many copies for a person", 1, MOST_AT_ONCE.individualCopies, { example: 2 }),
  groupCopies: wholeNumber("how many copies for a group", 1, MOST_AT_ONCE.groupCopies, { example: 100 }),
  repeatDays: wholeNumber("in how many days the same address is noticed", 1, MOST_AT_ONCE.repeatDays, { example: 90 }),
});

/** Reads the limits that a form sends. */
export function checkFreeCopyLimits(raw: RawAnswers): Checked<FreeCopyLimits> {
  return checkAnswers(fields, raw);
}

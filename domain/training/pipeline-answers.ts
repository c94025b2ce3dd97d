import { z } from "zod";
import {
  checkAnswers,
  neededText,
  optionalDate,
  optionalLine,
  optionalText,
  type RawAnswers,
} from "#domain/forms/fields.ts";
import { yearsAfter } from "#domain/london-day.ts";

export const LONGEST_PLAN = 200;
export const LONGEST_NOTE = 4000;

/** What comes next, and by which day (as `2027-06-01`); both may be empty. */
export type Plan = { nextAction: string | null; nextActionOn: string | null };

const PAST = "Enter the day by which it is done: a date that has not passed";
const FAR = "Enter the day by which it is done: a day within the next two years";

/** Reads what a colleague plans next. `today` is the day it is in London. A day needs words that say what is done by then. */
export function checkPlan(raw: RawAnswers, today: string) {
  const last = yearsAfter(today, 2);
  const form = z
    .object({
      nextAction: optionalLine("what comes next", LONGEST_PLAN),
      nextActionOn: optionalDate("the day by which it is done")
        .refine((day) => day === null || day >= today, { error: PAST })
        .refine((day) => day === null || day <= last, { error: FAR }),
    })
    .refine(({ nextAction, nextActionOn }) => nextAction !== null || nextActionOn === null, {
      path: ["nextAction"],
      error: "Enter what comes next",
    });
  return checkAnswers(form, raw);
}

/** Reads a note for colleagues. */
export function checkNote(raw: RawAnswers) {
  return checkAnswers(z.object({ note: neededText("a note", LONGEST_NOTE) }), raw);
}

/** Reads why an enquiry is declined; with no reason the customer is not written to. */
export function checkDecline(raw: RawAnswers) {
  return checkAnswers(z.object({ reason: optionalText("the reason", LONGEST_NOTE) }), raw);
}

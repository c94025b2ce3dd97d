import { z } from "zod";
import { checkAnswers, neededText, type RawAnswers, wholeNumber } from "#domain/forms/fields.ts";
import { cleanLine, readWholeNumber } from "#domain/forms/text.ts";

const REMINDERS = "Enter up to four numbers of days from 1 to 60, like 7, 1, or leave it empty";

/** Reads the rules for all trainings. Half is charged later than nothing is; reminders are days before, the longest first. */
export function checkTrainingPolicy(raw: RawAnswers) {
  const form = z
    .object({
      freeUntilDays: wholeNumber("until how many days before cancelling is free", 0, 365, { example: 14 }),
      halfUntilDays: wholeNumber("until how many days before we charge half", 0, 365, { example: 3 }),
      guidesWorkingDaysBefore: wholeNumber("how many working days before guides arrive", 0, 30, { example: 3 }),
      reminderDays: z
        .string()
        .default("")
        .transform(readDays)
        .pipe(z.array(z.int(), { error: REMINDERS })),
      terms: neededText("the terms", 4000),
    })
    .refine(({ freeUntilDays, halfUntilDays }) => halfUntilDays <= freeUntilDays, {
      path: ["halfUntilDays"],
      error: "Enter no more days for half than for nothing",
    });
  return checkAnswers(form, raw);
}

function readDays(typed: string): number[] | null {
  const parts = cleanLine(typed.slice(0, 100)).split(/[, ]+/).filter(Boolean);
  const days = parts.flatMap((part) => readWholeNumber(part) ?? []).filter((day) => day >= 1 && day <= 60);
  if (days.length !== parts.length || parts.length > 4) return null;
  return [...new Set(days)].sort((one, other) => other - one);
}

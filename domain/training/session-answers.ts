import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  choice,
  neededLine,
  optionalText,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";
import { readPence } from "#domain/forms/pounds.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { checkDayAnswers, type DayAnswers } from "./day-answers.ts";

/** The most seats of one open session. */
const MOST_SEATS = 500;
/** The most that one seat may cost, in pence. */
const MOST_PENCE = 500_000;

const form = z.object({
  title: neededLine("the title", 100),
  about: optionalText("what it is about", 2000),
  capacity: wholeNumber("the number of places", 1, MOST_SEATS, { example: 20 }),
  vatTreatment: choice(["exempt", "standard", "zero"], "Choose the VAT"),
});

/** What staff write of an open session: what it is, when and where, how many seats and for how much. */
export type SessionAnswers = {
  title: string;
  about: string | null;
  capacity: number;
  seatPricePence: number;
  vatTreatment: "exempt" | "standard" | "zero";
  day: DayAnswers;
};

/** Reads the form of an open session. All that is wrong is said at once, each beside its field. */
export function checkSessionAnswers(raw: RawAnswers, trainerIds: readonly string[]): Checked<SessionAnswers> {
  const day = checkDayAnswers(raw, trainerIds);
  const rest = checkAnswers(form, raw);
  const errors = { ...(rest.ok ? {} : rest.errors), ...(day.ok ? {} : day.errors) };
  const seatPricePence = readPence(cleanLine(raw.price ?? ""));
  if (seatPricePence === null) errors.price = "Enter the price of one place in pounds, like 45.00; 0 if it is free";
  else if (seatPricePence > MOST_PENCE) errors.price = "Enter £5,000 or less";
  if (!rest.ok || !day.ok || seatPricePence === null || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answers: { ...rest.answers, seatPricePence, day: day.answers } };
}

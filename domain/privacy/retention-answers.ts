import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers, wholeNumber } from "#domain/forms/fields.ts";
import { RETENTION_BOUNDS, type Retention, USUAL_RETENTION } from "./retention.ts";

const number = (name: keyof Retention, called: string) => {
  const { least, most } = RETENTION_BOUNDS[name];
  return wholeNumber(called, least, most, { example: USUAL_RETENTION[name] });
};

const fields = z.object({
  freeCopyDays: number("freeCopyDays", "how many days after free copies were sent"),
  orderMonths: number("orderMonths", "how many months after an order"),
  enquiryMonths: number("enquiryMonths", "how many months after an enquiry"),
  moneyYears: number("moneyYears", "for how many years records of money are kept"),
});

/** Reads what a form says of how long things are kept. */
export function checkRetention(raw: RawAnswers): Checked<Retention> {
  return checkAnswers(fields, raw);
}

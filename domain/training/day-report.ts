import { z } from "zod";
import { type Checked, checkAnswers, optionalText, type RawAnswers, wholeNumber } from "#domain/forms/fields.ts";

const MOST_PEOPLE = 500;
const count = (who: string) => wholeNumber(`how many ${who} came`, 0, MOST_PEOPLE, { whenEmpty: 0, example: 4 });

const form = z.object({
  staffCame: count("staff"),
  volunteersCame: count("volunteers"),
  serviceUsersCame: count("service users"),
  notes: optionalText("your notes", 2000),
});

/** Who came to a day of training, counted and never named; and what its trainer noted. */
export type DayReport = z.infer<typeof form>;

/** Reads what a trainer wrote down on the day. Nobody at all is said beside the first count. */
export function checkDayReport(raw: RawAnswers): Checked<DayReport> {
  const checked = checkAnswers(form, raw);
  if (!checked.ok || peopleOf(checked.answers) > 0) return checked;
  return { ok: false, errors: { staffCame: "Enter how many people came. If nobody came, cancel the training" } };
}

function peopleOf(report: Pick<DayReport, "staffCame" | "volunteersCame" | "serviceUsersCame">): number {
  return report.staffCame + report.volunteersCame + report.serviceUsersCame;
}

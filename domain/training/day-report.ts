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

/** Reads what a trainer wrote down on the day. That nobody came is typed, as a 0: three empty counts are none yet. */
export function checkDayReport(raw: RawAnswers): Checked<DayReport> {
  const checked = checkAnswers(form, raw);
  const { staffCame, volunteersCame, serviceUsersCame } = raw;
  if (!checked.ok || [staffCame, volunteersCame, serviceUsersCame].some((typed) => typed?.trim())) return checked;
  return { ok: false, errors: { staffCame: "Enter how many people came, or 0 if nobody did" } };
}

/** How many came, of all cohorts. */
export function peopleOf(report: Pick<DayReport, "staffCame" | "volunteersCame" | "serviceUsersCame">): number {
  return report.staffCame + report.volunteersCame + report.serviceUsersCame;
}

import { z } from "zod";
import { inDigits } from "#domain/digits.ts";
import {
  type Checked,
  checkAnswers,
  neededLine,
  optionalDate,
  optionalEmail,
  optionalLine,
  optionalNumber,
  optionalText,
  type RawAnswers,
} from "#domain/forms/fields.ts";
import { phoneField } from "#domain/forms/phone.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { yearsAfter } from "#domain/london-day.ts";
import { readPostcode } from "#domain/postcode.ts";
import { type Cohorts, sumOfCohorts, type TrainingWish } from "./training-wish.ts";

/** What somebody wrote who asks for training. There is an email address, a phone number, or both. */
export type EnquiryAnswers = TrainingWish & {
  organisationName: string | null;
  contactName: string;
  email: string | null;
  phone: string | null;
  venuePostcode: string | null;
  accessNeeds: string | null;
  aims: string | null;
};

/** What the answers are measured by: the day it is in London, and up to how many guides there is a list price. */
export type EnquiryBounds = { today: string; mostGuides: number };

const MOST_PEOPLE = 500;
const YEARS_AHEAD = 2;
const LONGEST_AIMS = 4000;
const LONGEST_ACCESS_NEEDS = 2000;
const NO_POSTCODE = "Enter the postcode of the place in full, like HU1 2AB, or leave it empty";
const NO_WAY_BACK = "Enter an email address or a phone number, so that we can answer";

const GUESS = "Enter a number, like 20. A guess is enough";

const people = (called: string) => optionalNumber(called, 0, MOST_PEOPLE, 12);

const form = ({ today, mostGuides }: EnquiryBounds) =>
  z.object({
    organisationName: optionalLine("the name of your organisation", 100),
    contactName: neededLine("your name", 100),
    email: optionalEmail("your email address"),
    phone: phoneField,
    format: z
      .literal(["online", "in_person", "either", ""], { error: "Choose online, in person, or either" })
      .optional()
      .transform((format) => format || null),
    venuePostcode: optionalLine("the postcode of the place", 20)
      .refine((typed) => typed === null || readPostcode(typed) !== null, { error: NO_POSTCODE })
      .transform((typed) => readPostcode(typed ?? "")),
    groupSize: optionalNumber("how many people", 0, MOST_PEOPLE, 20, GUESS),
    staffCount: people("how many staff"),
    volunteerCount: people("how many volunteers"),
    serviceUserCount: people("how many service users"),
    preferredDate1: dayAhead("your first choice of date", today),
    preferredDate2: dayAhead("your second choice of date", today),
    preferredDate3: dayAhead("your third choice of date", today),
    guideCopies: optionalNumber("how many copies of the guide", 0, mostGuides, 12),
    accessNeeds: optionalText("what people need", LONGEST_ACCESS_NEEDS),
    aims: optionalText("what you would like", LONGEST_AIMS),
  });

/**
 * Reads the form about training. Needed are a name, and an email address or a phone number. Online there is no place: what
 * stands in its field does not count. The same day twice is one choice. Staff, volunteers and service users together may be
 * fewer than all people, and not more.
 */
export function checkEnquiryAnswers(raw: RawAnswers, bounds: EnquiryBounds): Checked<EnquiryAnswers> {
  const typed = raw.format === "online" ? { ...raw, venuePostcode: "" } : raw;
  const checked = checkAnswers(form(bounds), typed);
  const isUnreachable = cleanLine(`${typed.email ?? ""}${typed.phone ?? ""}`) === "";
  if (isUnreachable) return { ok: false, errors: { ...(!checked.ok && checked.errors), email: NO_WAY_BACK } };
  if (!checked.ok) return checked;
  const tooMany = moreThanAll(checked.answers);
  if (tooMany !== null) return { ok: false, errors: { groupSize: tooMany } };
  const { preferredDate1, preferredDate2, preferredDate3, ...answers } = checked.answers;
  const days = [preferredDate1, preferredDate2, preferredDate3].filter((day) => day !== null);
  return { ok: true, answers: { ...answers, preferredDates: [...new Set(days)] } };
}

/** What is asked of whoever named more staff, volunteers and service users than people; null of everybody else. */
function moreThanAll({ groupSize, ...cohorts }: Cohorts & Pick<TrainingWish, "groupSize">) {
  const sum = sumOfCohorts(cohorts);
  if (groupSize === null || sum === null || sum <= groupSize) return null;
  return `Check how many people: you entered ${inDigits(groupSize)} here, and staff, volunteers and service users come to ${inDigits(sum)}`;
}

function dayAhead(called: string, today: string) {
  const last = yearsAfter(today, YEARS_AHEAD);
  return optionalDate(called)
    .refine((day) => day === null || day >= today, { error: `Enter ${called}: a date that has not passed` })
    .refine((day) => day === null || day <= last, { error: `Enter ${called}: a date within the next two years` });
}

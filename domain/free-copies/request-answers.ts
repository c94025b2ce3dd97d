import { z } from "zod";
import { addressFields } from "#domain/delivery.ts";
import {
  type Checked,
  checkAnswers,
  choice,
  neededEmail,
  neededLine,
  neededText,
  optionalDate,
  optionalEmail,
  optionalLine,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";

/** Far more than anybody gets: what lies between this and a limit is for staff to look at, not an error. */
const MOST_ASKED = 10_000;

const shared = {
  copies: wholeNumber("how many copies you need", 1, MOST_ASKED, { example: 2 }),
  ...addressFields,
  contactPreference: z.enum(["none", "email", "plain"]).default("none").catch("none"),
};

const individual = z.object({
  audience: z.literal("individual"),
  labelName: neededLine("the name to put on the parcel", 100),
  email: optionalEmail("your email address"),
  ...shared,
});

const group = z.object({
  audience: z.literal("group"),
  labelName: optionalLine("the name to put on the parcel", 100),
  groupName: neededLine("the name of your group", 100),
  groupAbout: neededText("what your group does, and where", 1000),
  contactName: neededLine("your name, or any name we can use", 100),
  email: optionalEmail("your email address"),
  neededBy: optionalDate("the date you need them by"),
  ...shared,
});

export type RequestAnswers = z.infer<typeof individual> | z.infer<typeof group>;

/** For a form on which nobody has said yet who the copies are for: what is wrong with the rest is told all the same. */
const undecided = individual.extend({ audience: choice(["individual", "group"], "Choose who the copies are for") });

/**
 * Reads the free-copies form. An email address is never needed, except by someone who asks to be told by email.
 * `today` (`2026-11-24`, in the United Kingdom) refuses a needed-by date in the past.
 */
export function checkRequestAnswers(raw: RawAnswers, today: string): Checked<RequestAnswers> {
  const checked = checkByAudience(raw);
  const errors = { ...(checked.ok ? {} : checked.errors), ...errorInEmail(raw), ...errorInNeededBy(raw, today) };
  return checked.ok && Object.keys(errors).length === 0 ? checked : { ok: false, errors };
}

function checkByAudience(raw: RawAnswers): Checked<RequestAnswers> {
  if (raw.audience === "group") return checkAnswers(group, raw);
  if (raw.audience === "individual") return checkAnswers(individual, raw);
  const checked = checkAnswers(undecided, raw);
  return { ok: false, errors: checked.ok ? {} : checked.errors };
}

function errorInEmail(raw: RawAnswers): Record<string, string> {
  if (raw.contactPreference !== "email" && raw.contactPreference !== "plain") return {};
  const checked = checkAnswers(z.object({ email: neededEmail("your email address, or choose no email") }), raw);
  return checked.ok ? {} : checked.errors;
}

/** Dates in this shape are in order as text. */
function errorInNeededBy(raw: RawAnswers, today: string): Record<string, string> {
  if (raw.audience !== "group") return {};
  const checked = checkAnswers(z.object({ neededBy: group.shape.neededBy }), raw);
  const isPast = checked.ok && checked.answers.neededBy !== null && checked.answers.neededBy < today;
  return isPast ? { neededBy: "Enter today’s date or a later one" } : {};
}

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
  copies: wholeNumber("how many copies you need", 1, MOST_ASKED),
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

const audience = z.object({ audience: choice(["individual", "group"], "Choose who the copies are for") });

/**
 * Reads the free-copies form. An email address is never needed, except by someone who asks to be told by email.
 * `today` (`2026-11-24`, in the United Kingdom) refuses a needed-by date in the past.
 */
export function checkRequestAnswers(raw: RawAnswers, today: string): Checked<RequestAnswers> {
  const who = checkAnswers(audience, raw);
  if (!who.ok) return who;
  const checked = who.answers.audience === "group" ? checkAnswers(group, raw) : checkAnswers(individual, raw);
  const errors: Record<string, string> = checked.ok ? {} : checked.errors;
  if (raw.contactPreference === "email" || raw.contactPreference === "plain") {
    const email = checkAnswers(z.object({ email: neededEmail("your email address, or choose no email") }), raw);
    if (!email.ok) Object.assign(errors, email.errors);
  }
  if (
    checked.ok &&
    checked.answers.audience === "group" &&
    checked.answers.neededBy &&
    checked.answers.neededBy < today
  ) {
    errors.neededBy = "Enter a date from today on";
  }
  return checked.ok && Object.keys(errors).length === 0 ? checked : { ok: false, errors };
}

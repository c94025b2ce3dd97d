import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  neededEmail,
  neededLine,
  neededText,
  optionalLine,
  type RawAnswers,
} from "#domain/forms/fields.ts";
import { cleanText, shortened } from "#domain/forms/text.ts";

const form = z.object({
  name: neededLine("your name", 100),
  email: neededEmail("your email address"),
  organisationName: optionalLine("the name of your organisation", 100),
  phone: optionalLine("a phone number", 30),
  message: neededText("a few words about what you need", 4000),
});

export type EnquiryAnswers = {
  contactName: string;
  email: string;
  organisationName: string | null;
  phone: string | null;
  message: string;
};

/** What the longer form asks besides, and how it stands in the message to staff. */
const DETAILS = {
  format: "Format",
  venuePostcode: "Place (postcode)",
  groupSize: "Group size",
  staffCount: "Staff",
  volunteerCount: "Volunteers",
  serviceUserCount: "Service users",
  preferredDate1: "First choice of date",
  preferredDate2: "Second choice of date",
  preferredDate3: "Third choice of date",
  accessNeeds: "Access needs",
  guideCopies: "Copies of the guide",
} as const;

const MOST_OF_A_DETAIL = 1000;

/**
 * Reads the form about training. Needed are a name (`name` or `contactName`), an email address and a few words
 * (`message` or `aims`); further fields of the longer form become lines of the message.
 */
export function checkEnquiryAnswers(raw: RawAnswers): Checked<EnquiryAnswers> {
  const checked = checkAnswers(form, {
    ...raw,
    ...eitherName(raw, "name", "contactName"),
    ...eitherName(raw, "message", "aims"),
  });
  if (!checked.ok) return checked;
  const { name, message, ...rest } = checked.answers;
  const details = Object.entries(DETAILS).flatMap(([field, called]) => {
    const said = shortened(cleanText(raw[field] ?? ""), MOST_OF_A_DETAIL);
    return said === "" ? [] : [`${called}: ${said}`];
  });
  return {
    ok: true,
    answers: { ...rest, contactName: name, message: [message, details.join("\n")].filter(Boolean).join("\n\n") },
  };
}

function eitherName(raw: RawAnswers, ours: string, other: string): RawAnswers {
  return { [ours]: cleanText(raw[ours] ?? "") === "" ? (raw[other] ?? "") : (raw[ours] ?? "") };
}

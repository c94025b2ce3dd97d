import { londonDay, yearsAfter } from "#domain/london-day.ts";
import { checkEnquiryAnswers, type EnquiryAnswers } from "#domain/training/enquiry-answers.ts";
import { enquireAboutTraining } from "#use-cases/training/enquire-about-training.ts";
import { aFormKey, granted } from "./results.ts";

/** What somebody types who fills in the whole form about training; the dates are a year ahead. */
export function enquiryForm(form: Record<string, string> = {}): Record<string, string> {
  return {
    ...{ organisationName: "Harbour Services", contactName: "Kim Doe", email: "kim@harbour.example" },
    ...{ phone: "020 7324 2989", format: "in_person", venuePostcode: "HU1 2AB", groupSize: "14" },
    ...{ staffCount: "8", volunteerCount: "2", serviceUserCount: "4" },
    preferredDate1: yearsAfter(londonDay(new Date()), 1),
    ...{ accessNeeds: "Step-free, please.", aims: "To speak up in meetings.", guideCopies: "14", ...form },
  };
}

export function enquiryAnswers(form: Record<string, string> = {}): EnquiryAnswers {
  const checked = checkEnquiryAnswers(enquiryForm(form), { today: londonDay(new Date()), mostGuides: 499 });
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  return checked.answers;
}

/** An enquiry about training that just came in. */
export async function anEnquiry(form: Record<string, string> = {}, now = new Date()): Promise<{ reference: string }> {
  return granted(await enquireAboutTraining({ formKey: aFormKey(), answers: enquiryAnswers(form), now }));
}

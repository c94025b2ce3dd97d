"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { londonDay } from "#domain/london-day.ts";
import { checkEnquiryAnswers } from "#domain/training/enquiry-answers.ts";
import { enquireAboutTraining } from "#use-cases/training/enquire-about-training.ts";
import { guidesOnOffer } from "./guides-on-offer.ts";

/** Takes an enquiry about training into the staff area. A refused form comes back with a fresh key. */
export async function enquireAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const now = new Date();
  const guides = await guidesOnOffer();
  const checked = checkEnquiryAnswers(values, { today: londonDay(now), mostGuides: guides?.most ?? 0 });
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("enquiry");
  if (message !== null) return { values, errors: {}, message };
  const result = await enquireAboutTraining({ formKey, answers: checked.answers, now });
  if (!result.ok)
    return askAgain(values, "You sent this form before, and we have it. To send another one, press the button again.");
  redirect(`/training/enquire/thanks?reference=${result.value.reference}`);
}

function askAgain(values: Record<string, string>, message: string): FormState {
  return { values: { ...values, formKey: mintFormKey() }, errors: {}, message };
}

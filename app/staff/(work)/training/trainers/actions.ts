"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkNewTrainer } from "#domain/training/trainer-answers.ts";
import { renewTeamCalendar } from "#use-cases/settings/team-calendar.ts";
import { type AddTrainerRefusal, addTrainer } from "#use-cases/training/add-trainer.ts";

const REFUSED: Record<AddTrainerRefusal, string> = {
  not_allowed: "You may not add trainers.",
  no_such_colleague: "This colleague cannot sign in any more. Choose another.",
  already_trainer: "A trainer with this email address is here already.",
  already_sent_otherwise: "This form was sent before with other words. Reload the page to add another trainer.",
};

/** Makes a colleague, or somebody from outside, a trainer. */
export async function addTrainerAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const who = checkNewTrainer(values);
  if (!who.ok) return { values, errors: who.errors };
  const result = await addTrainer({ formKey, who: who.answers }, by);
  if (result.ok) redirect(`/staff/training/trainers/${result.value.id}?did=added`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

/** Gives the calendar of all trainings a new address. */
export async function renewTeamCalendarAction(): Promise<void> {
  const by = await requireStaff("manage_training");
  const result = await renewTeamCalendar(by);
  redirect(`/staff/training/trainers?did=${result.ok ? "renewed" : result.refusal}`);
}

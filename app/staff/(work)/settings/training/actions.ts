"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkTrainingPolicy } from "#domain/training/policy-answers.ts";
import { setTrainingPolicy } from "#use-cases/settings/training-policy.ts";

/** Keeps the rules for all trainings. */
export async function setTrainingPolicyAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const checked = checkTrainingPolicy(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await setTrainingPolicy(checked.answers, by);
  if (result.ok) redirect("/staff/settings/training?did=kept");
  return { values, errors: {}, message: "You may not change this." };
}

"use server";

import type { FormState } from "#app/_forms/form-state.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkTrainingPolicy } from "#domain/training/policy-answers.ts";
import { setTrainingPolicy } from "#use-cases/settings/training-policy.ts";
import { keepAnswers } from "../keep-answers.ts";

/** Keeps the rules for all trainings. */
export async function setTrainingPolicyAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  return keepAnswers(form, {
    check: checkTrainingPolicy,
    keep: (answers) => setTrainingPolicy(answers, by),
    page: "/staff/settings/training",
  });
}

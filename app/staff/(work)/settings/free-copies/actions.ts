"use server";

import type { FormState } from "#app/_forms/form-state.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkFreeCopyLimits } from "#domain/free-copies/limits-answers.ts";
import { setFreeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { keepAnswers } from "../keep-answers.ts";

/** Keeps the limits of free copies. */
export async function setFreeCopyLimitsAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  return keepAnswers(form, {
    check: checkFreeCopyLimits,
    keep: (answers) => setFreeCopyLimits(answers, by),
    page: "/staff/settings/free-copies",
  });
}

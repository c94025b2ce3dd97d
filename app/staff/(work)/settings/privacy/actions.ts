"use server";

import type { FormState } from "#app/_forms/form-state.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkRetention } from "#domain/privacy/retention-answers.ts";
import { setRetention } from "#use-cases/settings/retention.ts";
import { keepAnswers } from "../keep-answers.ts";

/** Keeps how long names, addresses and books are kept. */
export async function setRetentionAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  return keepAnswers(form, {
    check: checkRetention,
    keep: (answers) => setRetention(answers, by),
    page: "/staff/settings/privacy",
  });
}

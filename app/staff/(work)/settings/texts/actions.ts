"use server";

import type { FormState } from "#app/_forms/form-state.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkPassages } from "#domain/texts/passages.ts";
import { setPassages } from "#use-cases/settings/passages.ts";
import { keepAnswers } from "../keep-answers.ts";

/** Keeps the texts of public pages. */
export async function setPassagesAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  return keepAnswers(form, {
    check: checkPassages,
    keep: (answers) => setPassages(answers, by),
    page: "/staff/settings/texts",
  });
}

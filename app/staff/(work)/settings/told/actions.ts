"use server";

import type { FormState } from "#app/_forms/form-state.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkPromises } from "#domain/promises-answers.ts";
import { setPromises } from "#use-cases/settings/promises.ts";
import { keepAnswers } from "../keep-answers.ts";

/** Keeps what customers are told of how long things take. */
export async function setPromisesAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  return keepAnswers(form, {
    check: checkPromises,
    keep: (answers) => setPromises(answers, by),
    page: "/staff/settings/told",
  });
}

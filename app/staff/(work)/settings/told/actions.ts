"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkPromises } from "#domain/promises-answers.ts";
import { setPromises } from "#use-cases/settings/promises.ts";

/** Keeps what customers are told of how long things take. */
export async function setPromisesAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const checked = checkPromises(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await setPromises(checked.answers, by);
  if (result.ok) redirect("/staff/settings/told?did=kept");
  return { values, errors: {}, message: "You may not change this." };
}

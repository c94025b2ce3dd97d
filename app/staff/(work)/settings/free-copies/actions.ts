"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkFreeCopyLimits } from "#domain/free-copies/limits-answers.ts";
import { setFreeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";

/** Keeps the limits of free copies. */
export async function setFreeCopyLimitsAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const checked = checkFreeCopyLimits(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await setFreeCopyLimits(checked.answers, by);
  if (result.ok) redirect("/staff/settings/free-copies?did=kept");
  return { values, errors: {}, message: "You may not change this." };
}

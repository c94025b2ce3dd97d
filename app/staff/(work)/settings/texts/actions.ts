"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkPassages } from "#domain/texts/passages.ts";
import { setPassages } from "#use-cases/settings/passages.ts";

/** Keeps the texts of public pages. */
export async function setPassagesAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const checked = checkPassages(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await setPassages(checked.answers, by);
  if (result.ok) redirect("/staff/settings/texts?did=kept");
  return { values, errors: {}, message: "You may not change this." };
}

"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { setCopyCosts } from "#use-cases/settings/copy-costs.ts";

/** Keeps what copies cost from a month on. */
export async function setCopyCostsAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const result = await setCopyCosts(values, by);
  if (!result.ok) return { values, errors: {}, message: "You may not change this." };
  if (result.value === null) redirect("/staff/settings/costs?did=kept");
  return { values, errors: result.value };
}

"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { setContactLine } from "#use-cases/settings/contact.ts";

const PROBLEMS = {
  not_allowed: "You may not change this.",
  too_long: "Use 120 characters or fewer for the contact",
  no_way_to_ask: "Enter an email address or a phone number",
} as const;

/** Keeps how customers reach a person. */
export async function setContactAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const result = await setContactLine(values.contact ?? "", by);
  if (result.ok) redirect("/staff/settings/contact?did=kept");
  return { values, errors: { contact: PROBLEMS[result.refusal] } };
}

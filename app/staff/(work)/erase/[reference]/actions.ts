"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers } from "#domain/forms/fields.ts";
import { readReference } from "#domain/reference.ts";
import { eraseForPerson } from "#use-cases/privacy/erase-for-person.ts";

const confirmation = z.object({ confirm: z.literal("yes", { error: "Tick the box to erase this person’s details" }) });

/** Erases whoever the reference belongs to, and leads back to where it says so, or why not yet. */
export async function eraseAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const checked = checkAnswers(confirmation, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await eraseForPerson(reference, by, new Date());
  if (result.ok) redirect(`/staff/erase/${reference}?did=erased`);
  if (result.refusal === "still_needed") redirect(`/staff/erase/${reference}?did=not-yet`);
  if (result.refusal === "in_hand")
    return { values, errors: {}, message: "Somebody is working on it right now. Please try again in a minute." };
  return noSuchPage();
}

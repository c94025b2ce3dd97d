"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { LONGEST_SENDER_NAME } from "#domain/mail/sender-name.ts";
import { setSenderName } from "#use-cases/settings/sender-name.ts";

/** Keeps the name that emails come from. */
export async function setSenderNameAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_business");
  const values = readForm(form);
  const result = await setSenderName(values.senderName ?? "", by);
  if (result.ok) redirect("/staff/settings/emails?did=kept");
  const senderName = `Enter a name of up to ${LONGEST_SENDER_NAME} letters, digits, spaces, hyphens, apostrophes and “&”`;
  return { values, errors: { senderName } };
}

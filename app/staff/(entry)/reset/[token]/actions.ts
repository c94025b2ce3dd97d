"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkAnswers } from "#domain/forms/fields.ts";
import { newPassword } from "#domain/staff/new-password.ts";
import { isResetOpen, resetPassword } from "#use-cases/staff/reset-password.ts";

/** Sets a new password by the link from an email. Signing in with it still takes a code. */
export async function resetPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const token = typed.token ?? "";
  if (!(await isResetOpen(token, new Date()))) return refuseUnknownLink();
  const checked = checkAnswers(newPassword, typed);
  if (!checked.ok) return { values: {}, errors: checked.errors };
  const result = await resetPassword(token, checked.answers.password);
  if (!result.ok) return refuseUnknownLink();
  redirect("/staff/sign-in?did=reset");
}

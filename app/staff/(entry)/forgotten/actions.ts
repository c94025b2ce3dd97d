"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { thisBrowser } from "#app/staff/_staff/browser.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { checkAnswers, neededEmail } from "#domain/forms/fields.ts";
import { askForReset } from "#use-cases/staff/reset-password.ts";

const answers = z.object({ email: neededEmail("your email address") });

/** Sends a link to a new password, if the address is a colleague's. The answer is the same for every address. */
export async function askForResetAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const checked = checkAnswers(answers, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const asked = await askForReset(checked.answers.email, await thisBrowser());
  if (!asked.ok) return { values, errors: {}, message: tooManyTries(asked.minutes) };
  redirect("/staff/forgotten?did=asked");
}

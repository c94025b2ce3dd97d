"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { giveCookie, thisBrowser } from "#app/staff/_staff/browser.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { confirmSetUp } from "#use-cases/staff/pass-second-step.ts";

const WRONG = "This code does not fit. Scan the picture again, then type the six digits before they change.";

/** The first code of a new colleague's app. */
export async function confirmSetUpAction(_state: FormState, form: FormData): Promise<FormState> {
  const passed = await confirmSetUp(readForm(form).code ?? "", await thisBrowser());
  if (passed.ok) {
    await giveCookie(passed.cookie);
    redirect("/staff/account/recovery-codes?step=last");
  }
  if (passed.refusal === "sign_in_first") redirect("/staff/sign-in?did=late");
  if (passed.refusal === "wrong") return { values: {}, errors: { code: WRONG } };
  return { values: {}, errors: {}, message: tooManyTries(passed.minutes) };
}

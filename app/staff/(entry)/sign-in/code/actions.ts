"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { giveCookie, thisBrowser } from "#app/staff/_staff/browser.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { withoutSecrets } from "#app/staff/_staff/without-secrets.ts";
import { remembering, staffPath } from "#domain/staff/where-to.ts";
import { giveCode } from "#use-cases/staff/pass-second-step.ts";

const WRONG = "This code does not work. Each code works once: wait for the next one, and type it before it changes.";

/** The second step: a code of the app, or a recovery code. */
export async function giveCodeAction(_state: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const values = withoutSecrets(typed);
  const next = staffPath(typed.next);
  const passed = await giveCode(typed.code ?? "", await thisBrowser());
  if (passed.ok) {
    await giveCookie(passed.cookie);
    redirect(passed.with === "paper" ? "/staff/account?did=recovery_code" : (next ?? "/staff"));
  }
  if (passed.refusal === "sign_in_first") redirect(remembering("/staff/sign-in", next));
  if (passed.refusal === "wrong") return { values, errors: { code: WRONG } };
  return { values, errors: {}, message: tooManyTries(passed.minutes) };
}

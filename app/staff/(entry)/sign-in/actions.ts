"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { giveCookie, thisBrowser } from "#app/staff/_staff/browser.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { withoutSecrets } from "#app/staff/_staff/without-secrets.ts";
import { remembering, staffPath } from "#domain/staff/where-to.ts";
import { signIn } from "#use-cases/staff/sign-in.ts";

const WRONG = "This email address and password do not go together. Check both, and try again.";

/** The first step: email and password. One answer for everything that may be wrong with them. */
export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const values = withoutSecrets(typed);
  const errors = {
    ...(!typed.email?.trim() && { email: "Enter your email address" }),
    ...(!typed.password && { password: "Enter your password" }),
  };
  if (Object.keys(errors).length > 0) return { values, errors };
  const signed = await signIn({ email: typed.email ?? "", password: typed.password ?? "" }, await thisBrowser());
  if (!signed.ok && signed.refusal === "wrong") return { values, errors: {}, message: WRONG };
  if (!signed.ok) return { values, errors: {}, message: tooManyTries(signed.minutes) };
  await giveCookie(signed.cookie);
  if (signed.next === "set_up") redirect("/staff/sign-in/set-up");
  redirect(remembering("/staff/sign-in/code", staffPath(typed.next)));
}

"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { giveCookie, thisBrowser } from "#app/staff/_staff/browser.ts";
import { readPasskey } from "#app/staff/_staff/read-passkey.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { remembering, staffPath } from "#domain/staff/where-to.ts";
import { beginPasskeySignIn, givePasskey } from "#use-cases/staff/pass-second-step.ts";

const WRONG = "This passkey does not work here. Try again, or give a code.";

/** What the device is asked to sign; null when the password must be given first, or there is no passkey. */
export async function beginPasskeyAction(): Promise<object | null> {
  return beginPasskeySignIn(await thisBrowser());
}

/** The second step, by a passkey. */
export async function givePasskeyAction(_state: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const next = staffPath(typed.next);
  const passed = await givePasskey(readPasskey(typed), await thisBrowser());
  if (passed.ok) {
    await giveCookie(passed.cookie);
    redirect(next ?? "/staff");
  }
  if (passed.refusal === "sign_in_first") redirect(remembering("/staff/sign-in", next));
  const values = { next: next ?? "" };
  if (passed.refusal === "wrong") return { values, errors: {}, message: WRONG };
  return { values, errors: {}, message: tooManyTries(passed.minutes) };
}

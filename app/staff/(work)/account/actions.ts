"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { giveCookie, thisBrowser } from "#app/staff/_staff/browser.ts";
import { requireStaff, thisSessionId } from "#app/staff/_staff/require-staff.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { checkAnswers, neededLine } from "#domain/forms/fields.ts";
import { newPassword } from "#domain/staff/new-password.ts";
import { changeOwnName, changePassword, endBrowser, signOut, signOutEverywhere } from "#use-cases/staff/own-account.ts";
import { renewRecoveryCodes } from "#use-cases/staff/own-second-factor.ts";
import { endedCookie } from "#use-cases/staff/session-cookie.ts";

const ownName = z.object({ name: neededLine("your name", 100) });
const present = z.object({ presentPassword: z.string().min(1, "Enter your present password") });

export async function changeNameAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const values = readForm(form);
  const checked = checkAnswers(ownName, values);
  if (!checked.ok) return { values, errors: checked.errors };
  await changeOwnName(checked.answers.name, by);
  redirect("/staff/account?did=name");
}

/** Changes one's own password and ends every other browser. */
export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const checked = checkAnswers(newPassword.and(present), { presentPassword: "", ...readForm(form) });
  if (!checked.ok) return { values: {}, errors: checked.errors };
  const { presentPassword, password } = checked.answers;
  const typed = { present: presentPassword, next: password };
  const result = await changePassword(typed, { ...by, sessionId: await thisSessionId() }, await thisBrowser());
  if (result.ok) redirect("/staff/account?did=password");
  if (result.refusal === "wrong") return { values: {}, errors: { presentPassword: "This is not your password" } };
  return { values: {}, errors: {}, message: tooManyTries(result.minutes) };
}

/** Makes new recovery codes and shows them. */
export async function renewRecoveryCodesAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const result = await renewRecoveryCodes(readForm(form).code ?? "", by, await thisBrowser());
  if (result.ok) redirect("/staff/account/recovery-codes");
  if (result.refusal === "wrong") return { values: {}, errors: { code: "This code does not work. Type the next one" } };
  return { values: {}, errors: {}, message: tooManyTries(result.minutes) };
}

export async function signOutAction(): Promise<void> {
  await requireStaff("see_work");
  await signOut(await thisSessionId());
  await giveCookie(endedCookie());
  redirect("/staff/sign-in?did=out");
}

/** Ends another of one's browsers. */
export async function endBrowserAction(form: FormData): Promise<void> {
  const by = await requireStaff("see_work");
  await endBrowser(readForm(form).id ?? "", by);
  redirect("/staff/account?did=browser");
}

/** Ends every browser one is signed in with. */
export async function signOutEverywhereAction(): Promise<void> {
  const by = await requireStaff("see_work");
  await signOutEverywhere(by);
  await giveCookie(endedCookie());
  redirect("/staff/sign-in?did=out_everywhere");
}

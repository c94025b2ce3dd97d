"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { thisBrowser } from "#app/staff/_staff/browser.ts";
import { readPasskey } from "#app/staff/_staff/read-passkey.ts";
import { requireStaff, thisSessionId } from "#app/staff/_staff/require-staff.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { beginToConfirm, confirmByCode, confirmByPasskey } from "#use-cases/staff/show-it-is-you.ts";

const PAGE = "/staff/account/passkeys";
const WRONG = "This code does not work. Each works once: type the next one, or a recovery code.";
const WRONG_PASSKEY = "This passkey does not work here. Try again, or give a code.";

/** Shows by a code that it is still the colleague who sits there. */
export async function confirmByCodeAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const self = { ...by, sessionId: await thisSessionId() };
  const result = await confirmByCode(readForm(form).code ?? "", self, await thisBrowser());
  if (result.ok) redirect(PAGE);
  if (result.refusal === "wrong") return { values: {}, errors: { code: WRONG } };
  return { values: {}, errors: {}, message: tooManyTries(result.minutes) };
}

/** What a passkey is asked to sign for the same. */
export async function beginToConfirmAction(): Promise<object | null> {
  const by = await requireStaff("see_work");
  return beginToConfirm({ ...by, sessionId: await thisSessionId() });
}

/** Shows it by a passkey. */
export async function confirmByPasskeyAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const self = { ...by, sessionId: await thisSessionId() };
  const result = await confirmByPasskey(readPasskey(readForm(form)), self, await thisBrowser());
  if (result.ok) redirect(PAGE);
  const message = result.refusal === "wrong" ? WRONG_PASSKEY : tooManyTries(result.minutes);
  return { values: {}, errors: {}, message };
}

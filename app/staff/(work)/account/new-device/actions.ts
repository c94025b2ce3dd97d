"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { thisBrowser } from "#app/staff/_staff/browser.ts";
import { requireStaff, thisSessionId } from "#app/staff/_staff/require-staff.ts";
import { tooManyTries } from "#app/staff/_staff/too-many.ts";
import { beginNewDevice, confirmNewDevice } from "#use-cases/staff/own-second-factor.ts";

const PRESENT = "This code does not work. Each works once: type the next one, or a recovery code.";
const NEW = "This code does not fit. Scan the picture again, then type the six digits before they change.";

/** Offers a new device's key, for a code that works now. */
export async function beginNewDeviceAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const result = await beginNewDevice(readForm(form).code ?? "", by, await thisBrowser());
  if (result.ok) redirect("/staff/account/new-device");
  if (result.refusal === "wrong") return { values: {}, errors: { code: PRESENT } };
  return { values: {}, errors: {}, message: tooManyTries(result.minutes) };
}

/** Takes the new device into use by its first code. */
export async function confirmNewDeviceAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const self = { ...by, sessionId: await thisSessionId() };
  const result = await confirmNewDevice(readForm(form).code ?? "", self, await thisBrowser());
  if (result.ok) redirect("/staff/account/recovery-codes");
  if (result.refusal === "wrong") return { values: {}, errors: { code: NEW } };
  return { values: {}, errors: {}, message: tooManyTries(result.minutes) };
}

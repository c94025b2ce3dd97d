"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { readPasskey } from "#app/staff/_staff/read-passkey.ts";
import { requireStaff, thisSessionId } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, neededLine } from "#domain/forms/fields.ts";
import { MOST_PASSKEYS } from "#domain/staff/sign-in-rules.ts";
import { addPasskey, beginPasskey, type PasskeyRefusal, removePasskey } from "#use-cases/staff/own-passkeys.ts";

const PAGE = "/staff/account/passkeys";
const naming = z.object({ name: neededLine("a name for the passkey", 60) });

const REFUSED: Record<Exclude<PasskeyRefusal, "not_fresh"> | "wrong", string> = {
  too_many: `You have ${MOST_PASSKEYS} passkeys. Remove one that you do not use first.`,
  wrong: "The passkey could not be checked, and was not added. Remove it from your device, and try again.",
};

/** What the device is asked in order to make a passkey; null when a code must be given first, or there are too many. */
export async function beginPasskeyAction(): Promise<object | null> {
  const by = await requireStaff("see_work");
  const begun = await beginPasskey({ ...by, sessionId: await thisSessionId() });
  return begun.ok ? begun.value : null;
}

/** Keeps what the device made. */
export async function addPasskeyAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("see_work");
  const { passkey, ...values } = readForm(form);
  const checked = checkAnswers(naming, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const answer = readPasskey({ passkey: passkey ?? "" });
  const result = await addPasskey({ name: checked.answers.name, answer }, { ...by, sessionId: await thisSessionId() });
  if (result.ok) redirect(`${PAGE}?did=added`);
  if (result.refusal === "not_fresh") redirect(`${PAGE}?did=late`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

/** Takes one away. */
export async function removePasskeyAction(form: FormData): Promise<void> {
  const by = await requireStaff("see_work");
  const result = await removePasskey(readForm(form).id ?? "", { ...by, sessionId: await thisSessionId() });
  if (!result.ok && result.refusal === "not_fresh") redirect(`${PAGE}?did=late`);
  redirect(`${PAGE}?did=removed`);
}

"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { writeSession } from "#use-cases/training/write-session.ts";
import { readSession, whoIsBusy } from "../read-session.ts";

/** Keeps the draft of an open session, and leads to it. */
export async function writeSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const session = await readSession(values, []);
  if (!session.ok) return { values, errors: session.errors };
  const { answers } = session;
  const result = await writeSession({ formKey, answers }, by, new Date());
  if (result.ok) redirect(`/staff/training/sessions/${result.value.id}?did=written`);
  if (result.refusal === "in_the_past") return { values, errors: { date: "Enter a day that is still ahead" } };
  if (result.refusal === "trainer_elsewhere") return { values, errors: { trainers: await whoIsBusy(answers) } };
  if (result.refusal === "not_allowed") return { values, errors: {}, message: "You may not write open sessions." };
  return askAgain(values, "This form was sent before with other words. To keep a second draft, send it again.");
}

function askAgain(values: Record<string, string>, message: string): FormState {
  return { values: { ...values, formKey: mintFormKey() }, errors: {}, message };
}

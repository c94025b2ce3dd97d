"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkChange } from "#domain/training/proposal-replies.ts";
import { askForChange } from "#use-cases/training/ask-for-change.ts";

/** Asks for a change of the proposal, which stands as before. */
export async function askForChangeAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", formKey } = values;
  const again = { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  if (!isFormKey(formKey)) return again;
  const checked = checkChange(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await askForChange({ token, formKey, ...checked.answers }, new Date());
  if (!result.ok && result.refusal === "no_such_proposal") return refuseUnknownLink();
  if (!result.ok && result.refusal === "already_sent_otherwise") return again;
  redirect(`/proposals/${token}`);
}

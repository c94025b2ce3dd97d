"use server";

import { redirect } from "next/navigation";
import { isFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkFeedback } from "#domain/training/feedback-answers.ts";
import { sealName } from "#use-cases/training/certificate.ts";
import { giveFeedback } from "#use-cases/training/feedback.ts";

/** Takes what somebody thought of a training. */
export async function giveFeedbackAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", formKey } = values;
  const checked = checkFeedback(values);
  if (!checked.ok) return { values, errors: checked.errors };
  if (!isFormKey(formKey)) return { values, errors: {}, message: "Reload the page, and send it again." };
  const message = await heldUp("feedback");
  if (message !== null) return { values, errors: {}, message };
  const result = await giveFeedback({ token, formKey, answers: checked.answers }, new Date());
  if (result.ok) redirect(`/feedback/${token}?did=thanks`);
  if (result.refusal === "no_such_day") return refuseUnknownLink();
  if (result.refusal === "not_open") redirect(`/feedback/${token}`);
  return { values, errors: {}, message: "These answers were sent already. Reload the page to send others." };
}

const WRONG_NAME = {
  no_name: "Enter the name that it should show",
  too_long: "Use 80 characters or fewer",
  unknown_letters: "Use Latin, Greek, Cyrillic or Arabic letters: we cannot print others",
};

/** Leads to the certificate with the name that was typed. */
export async function certificateAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", certificateName = "" } = values;
  const message = await heldUp("feedback");
  if (message !== null) return { values, errors: {}, message };
  const sealed = await sealName({ token, name: certificateName }, new Date());
  if (sealed.ok) redirect(`/feedback/${token}/certificate.pdf?of=${sealed.value}`);
  if (sealed.refusal === "no_such_day") return refuseUnknownLink();
  if (sealed.refusal === "not_open") redirect(`/feedback/${token}`);
  return { values, errors: { certificateName: WRONG_NAME[sealed.refusal] } };
}

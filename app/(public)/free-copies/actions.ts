"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { clientAddress } from "#app/_http/client-address.ts";
import { checkRequestAnswers } from "#domain/free-copies/request-answers.ts";
import { londonDay } from "#domain/london-day.ts";
import { stampForm } from "#use-cases/free-copies/form-stamp.ts";
import { requestFreeCopies } from "#use-cases/free-copies/request-free-copies.ts";

const REFUSED = {
  already_sent_otherwise:
    "You sent this form before, and your first request stands. To send another one with these answers, press the button again.",
  nothing_to_send: "We have nothing to post just now. Please try again later, or download the guide.",
} as const;

/** Takes a request for free copies and leads to its own page. Refused forms come back with a fresh key. */
export async function requestFreeCopiesAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const now = new Date();
  const checked = checkRequestAnswers(values, londonDay(now));
  if (!checked.ok) return { values, errors: checked.errors };
  const { formStamp: stamp = "", formWork: work = "", homepage: trap = "" } = values;
  const sent = { formKey, stamp, work, trap, address: await clientAddress() };
  const result = await requestFreeCopies({ formKey, answers: checked.answers, now, sent });
  if (!result.ok) return askAgain(values, REFUSED[result.refusal]);
  redirect(`/requests/${result.value.token}`);
}

function askAgain(values: Record<string, string>, message: string): FormState {
  const formKey = mintFormKey();
  const formStamp = stampForm(formKey, new Date());
  return { values: { ...values, formKey, formStamp }, errors: {}, message };
}

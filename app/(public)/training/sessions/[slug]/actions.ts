"use server";

import { refresh } from "next/cache";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { leadOn } from "#app/_forms/lead-on.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { leadToSeats } from "#app/seats/[token]/lead-to-seats.ts";
import { checkSeatsAnswers } from "#domain/training/seats-answers.ts";
import { tooMany } from "#domain/training/seats-asked.ts";
import { bookSeats } from "#use-cases/training/book-seats.ts";

/** Books seats, and leads to their page or to the payment page. Where too few are left it says how many, and keeps what was typed. */
export async function bookSeatsAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { slug = "", formKey, wait } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const checked = checkSeatsAnswers(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("seats");
  if (message !== null) return { values, errors: {}, message };
  const result = await bookSeats({ slug, formKey, answers: checked.answers, mayWait: wait === "yes" }, new Date());
  if (result.ok && !result.value.isToPay) return leadOn(`/seats/${result.value.token}`, values);
  if (result.ok) return leadToSeats(result.value.token);
  if (result.refusal === "already_sent_otherwise")
    return askAgain(values, "You sent this form before with other answers. To send it again, press the button again.");
  // The page may be an old one, and says how many places are left as well.
  if (result.refusal === "too_few_left" || result.refusal === "too_large") refresh();
  if (result.refusal === "too_few_left")
    return { values: { ...values, left: String(result.left) }, errors: { seats: fewLeft(result.left) } };
  if (result.refusal === "too_large") return { values, errors: { seats: tooMany(result.room) } };
  return askAgain(values, "This date cannot be booked any more.");
}

function fewLeft(left: number): string {
  if (left <= 0) return "All places are taken. You can go on the waiting list";
  const places = left === 1 ? "1 place is" : `${left} places are`;
  return `Only ${places} left. Ask for fewer, or go on the waiting list`;
}

function askAgain(values: Record<string, string>, message: string): FormState {
  return { values: { ...values, formKey: mintFormKey() }, errors: {}, message };
}

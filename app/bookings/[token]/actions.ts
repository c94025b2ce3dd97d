"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { askAboutBooking } from "#use-cases/training/ask-about-booking.ts";

/** Takes what the booker wants to say. */
export async function askForChangeAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", message = "" } = values;
  const wait = await heldUp("answer");
  if (wait !== null) return { values, errors: {}, message: wait };
  const result = await askAboutBooking({ token, message });
  if (result.ok) redirect(`/bookings/${token}?did=asked`);
  if (result.refusal === "no_such_booking") return refuseUnknownLink();
  const error = {
    no_words: "Enter your message",
    too_long: "Use 2,000 characters or fewer for your message",
    too_many: "You wrote to us many times just now. Please wait for our answer, or contact us.",
  }[result.refusal];
  return { values, errors: { message: error } };
}

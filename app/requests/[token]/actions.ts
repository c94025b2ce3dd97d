"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { justNow } from "#app/_http/just-now.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { answerQuestion } from "#use-cases/free-copies/answer-question.ts";

/** Takes the answer to what staff asked. One that was answered or decided already is shown as it stands, and says that this came too late. */
export async function answerQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", answer = "" } = values;
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await answerQuestion({ token, answer });
  if (result.ok) redirect(`/requests/${token}`);
  if (result.refusal === "no_question") redirect(`/requests/${token}?did=unanswered&at=${justNow()}`);
  if (result.refusal === "no_such_request") return refuseUnknownLink();
  const error = result.refusal === "no_words" ? "Enter your answer" : "Use 2,000 characters or fewer for your answer";
  return { values, errors: { answer: error } };
}

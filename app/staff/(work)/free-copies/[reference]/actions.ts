"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, neededLine, neededText, optionalText, wholeNumber } from "#domain/forms/fields.ts";
import { readReference } from "#domain/reference.ts";
import { type CancelRequestRefusal, cancelRequest } from "#use-cases/free-copies/cancel-request.ts";
import { approveRequest, askRequester, declineRequest, type ReviewRefusal } from "#use-cases/free-copies/review.ts";

const REFUSED: Record<ReviewRefusal, string> = {
  not_allowed: "You may not decide requests.",
  not_in_review: "This request is no longer in review. Somebody was faster, or it was withdrawn: reload the page.",
  bad_count: "Approve at least one copy, and no more than were asked for.",
  no_words: "Write something for the person who asked.",
};

const MOST_COPIES = 10_000;

const approval = z.object({
  copies: wholeNumber("how many copies to approve", 1, MOST_COPIES),
  note: optionalText("the note", 1000),
});
const question = z.object({ question: neededText("a question", 1000) });
const NO_REASON = "Choose a reason or write one";
const decline = z.object({
  reason: optionalText("the reason", 1000),
  suggestion: optionalText("the reason", 1000),
  confirm: z.literal("yes", { error: "Tick the box to decline this request" }),
});

const cancellation = z.object({
  why: neededLine("a reason", 200),
  confirm: z.literal("yes", { error: "Tick the box to cancel this request" }),
});

const NOT_CANCELLED: Record<CancelRequestRefusal, string> = {
  not_allowed: "You may not cancel requests.",
  no_such_request: "There is no request with this reference.",
  no_reason: "Enter a reason",
  already_packed:
    "The parcel is packed. Unpack it first, then cancel the request. What is dispatched cannot be cancelled.",
  already_closed: "This request is closed already: reload the page.",
};

/** Approves a request for all its copies or fewer. */
export async function approveAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("review_free_copies");
  const values = readForm(form);
  const checked = checkAnswers(approval, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await approveRequest({ reference, ...checked.answers }, by);
  if (result.ok) redirect(`/staff/free-copies/${reference}?did=approved`);
  if (result.refusal === "bad_count") return { values, errors: { copies: REFUSED.bad_count } };
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

/** Asks the person something; the request stays in review. */
export async function askAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("review_free_copies");
  const values = readForm(form);
  const checked = checkAnswers(question, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await askRequester({ reference, question: checked.answers.question }, by);
  if (result.ok) redirect(`/staff/free-copies/${reference}?did=asked`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

/** Declines a request, with a reason in words: the one chosen, the one written, or both. */
export async function declineAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("review_free_copies");
  const values = readForm(form);
  const checked = checkAnswers(decline, values);
  const isWithout = [values.suggestion, values.reason].every((words) => (words ?? "").trim() === "");
  if (!checked.ok) return { values, errors: { ...(isWithout && { reason: NO_REASON }), ...checked.errors } };
  const reason = [checked.answers.suggestion, checked.answers.reason].filter(Boolean).join("\n\n");
  if (reason === "") return { values, errors: { reason: NO_REASON } };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await declineRequest({ reference, reason }, by);
  if (result.ok) redirect(`/staff/free-copies/${reference}?did=declined`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

/** Cancels a request that was approved, with a reason, as long as its parcel is not packed. */
export async function cancelAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("review_free_copies");
  const values = readForm(form);
  const checked = checkAnswers(cancellation, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await cancelRequest({ reference, reason: checked.answers.why }, by);
  if (result.ok) redirect(`/staff/free-copies/${reference}?did=cancelled`);
  return { values, errors: {}, message: NOT_CANCELLED[result.refusal] };
}

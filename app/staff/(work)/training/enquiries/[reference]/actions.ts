"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { londonDay } from "#domain/london-day.ts";
import { readReference } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkDecline, checkNote, checkPlan } from "#domain/training/pipeline-answers.ts";
import { closeEnquiry } from "#use-cases/training/close-enquiry.ts";
import { declineEnquiry } from "#use-cases/training/decline-enquiry.ts";
import { giveEnquiry } from "#use-cases/training/give-enquiry.ts";
import { noteEnquiry } from "#use-cases/training/note-enquiry.ts";
import { planEnquiry } from "#use-cases/training/plan-enquiry.ts";
import { reopenEnquiry } from "#use-cases/training/reopen-enquiry.ts";

type Move = (values: Record<string, string>, reference: string, by: StaffMember) => Promise<Result<null, string>>;

const MOVES: Record<string, { did: string; move: Move }> = {
  take: {
    did: "taken_up",
    move: ({ seenWith = "" }, reference, by) => giveEnquiry({ reference, to: by.id, seenWith }, by),
  },
  hand: {
    did: "handed",
    move: ({ to = "", seenWith = "" }, reference, by) => giveEnquiry({ reference, to, seenWith }, by),
  },
  close: { did: "closed", move: (_values, reference, by) => closeEnquiry({ reference }, by) },
  reopen: { did: "reopened", move: (_values, reference, by) => reopenEnquiry({ reference }, by) },
};

/** Takes an enquiry, hands it to a colleague, closes it, or opens it again. */
export async function moveAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { intent = "" } = values;
  const reference = placeOf(values);
  const chosen = Object.hasOwn(MOVES, intent) ? MOVES[intent] : undefined;
  const result = await chosen?.move(values, reference, by);
  backTo(reference, (result?.ok ? chosen?.did : result?.refusal) ?? "");
}

/** Keeps what comes next. */
export async function planAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const checked = checkPlan(values, londonDay(new Date()));
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = placeOf(values);
  const result = await planEnquiry(
    { reference, seen: readWholeNumber(values.seen ?? "") ?? 0, plan: checked.answers },
    by,
  );
  return result.ok ? backTo(reference, "planned") : refused(values, result.refusal);
}

/** Keeps a note for colleagues. */
export async function noteAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { formKey } = values;
  const checked = checkNote(values);
  if (!checked.ok) return { values, errors: checked.errors };
  if (!isFormKey(formKey)) return refused({ ...values, formKey: mintFormKey() }, "already_sent_otherwise");
  const reference = placeOf(values);
  const result = await noteEnquiry({ reference, formKey, note: checked.answers.note }, by);
  return result.ok ? backTo(reference, "noted") : refused({ ...values, formKey: mintFormKey() }, result.refusal);
}

/** Says no, with a reason that the customer is emailed, or without. */
export async function declineAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const checked = checkDecline(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = placeOf(values);
  const result = await declineEnquiry({ reference, reason: checked.answers.reason }, by);
  if (!result.ok) return refused(values, result.refusal);
  return backTo(reference, result.value.isTold ? "declined_told" : "declined");
}

const REFUSED: Record<string, string> = {
  not_allowed: "You may not change enquiries about training.",
  not_open: "A colleague changed where this enquiry stands meanwhile. Reload the page.",
  changed_meanwhile: "A colleague changed this enquiry meanwhile. Reload the page to see it.",
  no_such_enquiry: "There is no such enquiry, or its customer is forgotten.",
  already_sent_otherwise: "Please press the button again.",
};

function refused(values: Record<string, string>, refusal: string): FormState {
  return { values, errors: {}, message: REFUSED[refusal] ?? "It could not be kept." };
}

function placeOf({ reference = "" }: Record<string, string>): string {
  return readReference(reference) ?? "";
}

function backTo(reference: string, did: string): never {
  redirect(reference === "" ? "/staff/training" : `/staff/training/enquiries/${reference}?did=${did}`);
}

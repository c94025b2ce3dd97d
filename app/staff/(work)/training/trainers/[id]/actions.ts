"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { isId } from "#domain/id.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkDaysOff } from "#domain/training/days-off-answers.ts";
import { checkTrainerName, checkUsualHours } from "#domain/training/trainer-answers.ts";
import type { TrainingTimes } from "#domain/training/training-day.ts";
import {
  renameTrainer,
  renewCalendarAddress,
  setTrainerActive,
  setUsualHours,
} from "#use-cases/training/change-trainer.ts";
import { giveDaysOffBack, takeDaysOff } from "#use-cases/training/days-off.ts";
import { whatIsThen } from "#use-cases/training/trainer-queries.ts";

const REFUSED: Record<string, string> = {
  not_allowed: "You may not change trainers.",
  no_such_trainer: "There is no such trainer.",
};

export async function renameAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const named = checkTrainerName(values);
  if (!named.ok) return { values, errors: named.errors };
  const result = await renameTrainer(values.id ?? "", named.answers, by);
  if (result.ok) redirect(pageOf(values, "renamed"));
  if (result.refusal === "already_trainer")
    return { values, errors: { email: "Another trainer has this address already" } };
  return { values, errors: {}, message: REFUSED[result.refusal] ?? "" };
}

export async function usualHoursAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const hours = checkUsualHours(values);
  if (!hours.ok) return { values, errors: hours.errors };
  const result = await setUsualHours(values.id ?? "", hours.answers, by);
  if (result.ok) redirect(pageOf(values, "hours"));
  return { values, errors: {}, message: REFUSED[result.refusal] ?? "" };
}

/** Puts in days off. Where a training is then, it is said which. */
export async function daysOffAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const times = checkDaysOff(values, new Date());
  if (!times.ok) return { values, errors: times.errors };
  const trainerId = values.id ?? "";
  const result = await takeDaysOff({ trainerId, ...times.answers }, by);
  if (result.ok) redirect(pageOf(values, "off"));
  if (result.refusal === "training_then")
    return { values, errors: { offFrom: await trainingWords(trainerId, times.answers) } };
  if (result.refusal === "off_then") return { values, errors: { offFrom: "Part of that time is off already" } };
  return { values, errors: {}, message: REFUSED[result.refusal] ?? "" };
}

async function trainingWords(trainerId: string, times: TrainingTimes): Promise<string> {
  const then = await whatIsThen(trainerId, times);
  const named = then.map(({ title, startsAt }) => `“${title}” on ${londonTimeInWords(startsAt)}`).join("; ");
  return `A training is then, or the way to it: ${named || "look at the calendar"}`;
}

type Move = (id: string, values: Record<string, string>, by: StaffMember) => Promise<Result<null, string>>;

const MOVES: Record<string, { did: string; move: Move }> = {
  activate: { did: "active", move: (id, _values, by) => setTrainerActive(id, true, by) },
  deactivate: { did: "inactive", move: (id, _values, by) => setTrainerActive(id, false, by) },
  renew: { did: "renewed", move: (id, _values, by) => renewCalendarAddress(id, by) },
  back: { did: "back", move: (id, { off = "" }, by) => giveDaysOffBack({ id: off, trainerId: id }, by) },
};

/** Makes a trainer active or inactive, gives their calendar another address, or takes days off out again. */
export async function trainerAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { id = "", intent = "" } = values;
  const chosen = Object.hasOwn(MOVES, intent) ? MOVES[intent] : undefined;
  const result = await chosen?.move(id, values, by);
  redirect(pageOf(values, (result?.ok ? chosen?.did : result?.refusal) ?? ""));
}

/** What no trainer has is not carried into an address. */
function pageOf({ id = "" }: Record<string, string>, did: string): string {
  const page = isId(id) ? `/staff/training/trainers/${id}` : "/staff/training/trainers";
  return did === "" ? page : `${page}?did=${did}`;
}

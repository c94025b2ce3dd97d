"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, neededLine } from "#domain/forms/fields.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { isId } from "#domain/id.ts";
import { readReference } from "#domain/reference.ts";
import { cancelSession } from "#use-cases/training/cancel-session.ts";
import { type ChangeSessionRefusal, changeSession } from "#use-cases/training/change-session.ts";
import { publishSession } from "#use-cases/training/publish-session.ts";
import { openSessionById } from "#use-cases/training/session-queries.ts";
import { settleLateSeats } from "#use-cases/training/settle-late-seats.ts";
import { readSession, whoIsBusy } from "../read-session.ts";

const REFUSED: Record<Exclude<ChangeSessionRefusal, "in_the_past" | "trainer_elsewhere">, string> = {
  not_allowed: "You may not change open sessions.",
  no_such_session: "This session is no more.",
  over: "This session has begun, or is cancelled: reload the page.",
  changed_meanwhile: "A colleague changed this session meanwhile. Reload the page to see it.",
  fewer_than_taken: "More places than that are taken meanwhile. Reload the page to see them.",
};

/** Changes what an open session says. Whoever booked is told where its day changed. */
export async function changeSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const session = await openSessionById(values.id ?? "");
  if (session === null) return { values, errors: {}, message: REFUSED.no_such_session };
  const { id, seatsTaken } = session;
  const read = await readSession(values, session.trainers);
  if (!read.ok) return { values, errors: read.errors };
  const { answers } = read;
  const seen = readWholeNumber(values.seen ?? "") ?? 0;
  const result = await changeSession({ id, seen, answers }, by, new Date());
  if (result.ok) redirect(`/staff/training/sessions/${id}?did=${result.value.isTold ? "changed_and_told" : "changed"}`);
  const { refusal } = result;
  if (refusal === "in_the_past") return { values, errors: { date: "Enter a day that is still ahead" } };
  if (refusal === "trainer_elsewhere") return { values, errors: { trainers: await whoIsBusy(answers, id) } };
  if (refusal === "fewer_than_taken" && answers.capacity < seatsTaken)
    return { values, errors: { capacity: `${seatsTaken} places are taken: enter ${seatsTaken} or more` } };
  return { values, errors: {}, message: REFUSED[refusal] };
}

/** Shows a draft to everybody. */
export async function publishSessionAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_training");
  const id = idIn(readForm(form));
  const result = await publishSession(id, by, new Date());
  redirect(`/staff/training/sessions/${id}?did=${result.ok ? "published" : result.refusal}`);
}

const cancelling = z.object({ reason: neededLine("why", 200) });

/** Cancels an open session; what was paid goes back by itself. */
export async function cancelSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const id = idIn(values);
  const checked = checkAnswers(cancelling, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await cancelSession({ id, reason: checked.answers.reason }, by, new Date());
  if (result.ok) redirect(`/staff/training/sessions/${id}?did=cancelled`);
  const isOver = result.refusal === "over";
  return { values, errors: {}, message: isOver ? REFUSED.over : "You may not cancel this session." };
}

/** Gives seats that were paid late, or the money back. */
export async function lateSeatsAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const id = idIn(values);
  const reference = readReference(values.reference ?? "") ?? "";
  const way = values.way === "give" ? "give" : "back";
  const result = await settleLateSeats({ reference, way }, by, new Date());
  redirect(`/staff/training/sessions/${id}?did=late_${result.ok ? way : result.refusal}`);
}

/** What no session has is not carried into an address. */
function idIn({ id = "" }: Record<string, string>): string {
  return isId(id) ? id : "none";
}

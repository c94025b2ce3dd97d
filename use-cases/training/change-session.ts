import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { SessionAnswers } from "#domain/training/session-answers.ts";
import { record } from "#use-cases/history/record.ts";
import { lockOpenSession, type OpenSession } from "./lock-open-session.ts";
import { offerSeats } from "./offer-seats.ts";
import { takeTrainers } from "./take-trainers.ts";
import { tellEverybodyOfSession } from "./tell-of-seats.ts";
import { tellTrainersOfSession, trainersOfSession } from "./tell-of-session.ts";

export type SessionToChange = { id: string; seen: number; answers: SessionAnswers };
export type ChangeSessionRefusal =
  | "not_allowed"
  | "no_such_session"
  | "over"
  | "changed_meanwhile"
  | "in_the_past"
  | "fewer_than_taken"
  | "trainer_elsewhere";

/**
 * Changes an open session. Where its day changes, everybody who has places or waits is told, and calendars follow; its trainers
 * are told of another title as well, and of each other. More places are offered to who waits. Refuses `fewer_than_taken`, `over` of one that is cancelled or began, `changed_meanwhile` when the
 * page showed an older version, `in_the_past` and `trainer_elsewhere`. Says if everybody is told.
 */
export async function changeSession(
  { id, seen, answers }: SessionToChange,
  by: StaffMember,
  now: Date,
): Promise<Result<{ isTold: boolean }, ChangeSessionRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  if (!isId(id)) return refuse("no_such_session");
  return inTransaction(async (tx) => {
    const session = await lockOpenSession(tx, { id });
    if (!session) return refuse("no_such_session");
    const refusal = await problemOf(tx, session, { id, seen, answers }, now);
    if (refusal !== null) return refuse(refusal);
    const former = await trainersOfSession(tx, id);
    const elsewhere = await takeTrainers(tx, { trainingSessionId: id, ...answers.day });
    if (elsewhere.length > 0) return refuse("trainer_elsewhere");
    const changed = await write(tx, id, answers);
    await record(tx, { subject: "training_session", subjectId: id, event: "session_changed", by });
    if (session.status === "draft") return succeed({ isTold: false });
    if (changed.day) await tellEverybodyOfSession(tx, id);
    const others = !isSameSet(former, answers.day.trainerIds);
    if (changed.day || changed.title || others) await tellTrainersOfSession(tx, id, "rescheduled", former);
    await offerSeats(tx, id, now);
    return succeed({ isTold: changed.day });
  });
}

async function problemOf(
  tx: Transaction,
  session: OpenSession,
  { id, seen, answers }: SessionToChange,
  now: Date,
): Promise<ChangeSessionRefusal | null> {
  const { version } = await tx.trainingSession.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const isOver = session.status !== "draft" && (session.status !== "planned" || session.startsAt <= now);
  if (isOver) return "over";
  if (version !== seen) return "changed_meanwhile";
  if (answers.day.startsAt <= now) return "in_the_past";
  return answers.capacity < session.seatsTaken ? "fewer_than_taken" : null;
}

/** Whether something changed that stands in everybody's calendar, or in the trainers'. The sequence rises in any case. */
async function write(tx: Transaction, id: string, answers: SessionAnswers): Promise<{ day: boolean; title: boolean }> {
  const { day, ...facts } = answers;
  const { trainerIds: _, travelMinutes, ...shown } = day;
  const before = await tx.trainingSession.findUniqueOrThrow({ where: { id } });
  await tx.trainingSession.update({
    where: { id },
    data: { ...facts, ...shown, travelMinutes, version: { increment: 1 }, sequence: { increment: 1 } },
  });
  await tx.seatBooking.updateMany({
    where: { trainingSessionId: id, status: "offered", keptUntil: { gt: shown.startsAt } },
    data: { keptUntil: shown.startsAt },
  });
  const asText = (value: unknown) => (value instanceof Date ? value.getTime() : value);
  const names = Object.keys(shown) as (keyof typeof shown)[];
  return {
    day: names.some((name) => asText(before[name]) !== asText(shown[name])),
    title: before.title !== facts.title,
  };
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

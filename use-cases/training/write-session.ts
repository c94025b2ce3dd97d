import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { londonDay } from "#domain/london-day.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { SessionAnswers } from "#domain/training/session-answers.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { takeTrainers } from "./take-trainers.ts";

export type SessionToWrite = { formKey: string; answers: SessionAnswers };
export type WriteSessionRefusal = "not_allowed" | "in_the_past" | "trainer_elsewhere" | "already_sent_otherwise";

/**
 * Writes the draft of an open session, once for each form key. Nobody sees it yet, but its trainers' time is kept. Refuses
 * `in_the_past`, `trainer_elsewhere` and `already_sent_otherwise`.
 */
export async function writeSession(
  { formKey, answers }: SessionToWrite,
  by: StaffMember,
  now: Date,
): Promise<Result<{ id: string }, WriteSessionRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const { day, ...facts } = answers;
  if (day.startsAt <= now) return refuse("in_the_past");
  const { trainerIds: _, ...when } = day;
  return inTransaction(async (tx) => {
    const id = randomUUID();
    const turn = await submitOnce(tx, { formKey, content: answers }, id);
    if (!turn.first)
      return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ id: turn.resultPath });
    await tx.trainingSession.createMany({
      data: {
        ...{ id, kind: "open", status: "draft", slug: slugOf(answers), feedbackToken: mintToken() },
        ...facts,
        ...when,
      },
    });
    if ((await takeTrainers(tx, { trainingSessionId: id, ...day })).length > 0) {
      // The same form may be sent again: nothing came of it.
      await tx.trainingSession.delete({ where: { id } });
      await tx.formSubmission.delete({ where: { formKey } });
      return refuse("trainer_elsewhere");
    }
    await record(tx, { subject: "training_session", subjectId: id, event: "session_written", by });
    return succeed({ id });
  });
}

/** Its address: the title and the day, and an end that makes it the only one. */
function slugOf({ title, day }: SessionAnswers): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const end = mintReference().slice(-5).toLowerCase();
  return [words.slice(0, 60), londonDay(day.startsAt), end].filter((part) => part !== "").join("-");
}

import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { lockOpenSession } from "./lock-open-session.ts";
import { tellTrainersOfSession } from "./tell-of-session.ts";

export type PublishRefusal = "not_allowed" | "no_such_session" | "not_draft" | "in_the_past";

/** Shows the draft of an open session to everybody: it can be booked. Its trainers are told. Refuses `not_draft` and `in_the_past`. */
export async function publishSession(id: string, by: StaffMember, now: Date): Promise<Result<null, PublishRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  if (!isId(id)) return refuse("no_such_session");
  return inTransaction(async (tx) => {
    const session = await lockOpenSession(tx, { id });
    if (!session) return refuse("no_such_session");
    if (session.status !== "draft") return refuse("not_draft");
    if (session.startsAt <= now) return refuse("in_the_past");
    await tx.trainingSession.update({
      where: { id, status: "draft" },
      data: { status: "planned", version: { increment: 1 } },
    });
    await record(tx, { subject: "training_session", subjectId: id, event: "session_published", by });
    await tellTrainersOfSession(tx, id, "confirmed");
    return succeed(null);
  });
}

import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { endSeats } from "./end-seats.ts";
import { lockOpenSession } from "./lock-open-session.ts";
import { lockSeats } from "./lock-seats.ts";
import { releaseTrainers } from "./take-trainers.ts";
import { tellTrainersOfSession } from "./tell-of-session.ts";

export type CancelSessionRefusal = "not_allowed" | "no_such_session" | "over";

/**
 * Cancels an open session: nobody can book it from this moment, its trainers are free and told. Then each party's places are
 * ended: it is told, and what it paid goes back in full. Refuses `over` of one that is cancelled already, or began.
 */
export async function cancelSession(
  { id, reason }: { id: string; reason: string },
  by: StaffMember,
  now: Date,
): Promise<Result<null, CancelSessionRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  if (!isId(id)) return refuse("no_such_session");
  const result = await inTransaction(async (tx) => {
    const session = await lockOpenSession(tx, { id });
    if (!session) return refuse("no_such_session");
    const isAhead = session.status === "planned" && session.startsAt > now;
    if (session.status !== "draft" && !isAhead) return refuse("over");
    const raised = { version: { increment: 1 }, sequence: { increment: 1 } };
    await tx.trainingSession.update({ where: { id }, data: { status: "cancelled", cancelledAt: now, ...raised } });
    if (session.status === "planned") await tellTrainersOfSession(tx, id, "cancelled");
    await releaseTrainers(tx, id);
    await record(tx, {
      subject: "training_session",
      subjectId: id,
      event: "session_cancelled",
      by,
      details: { reason },
    });
    return succeed(null);
  });
  if (result.ok) await endSeatsOfCancelled(now);
  return result;
}

/**
 * Ends the places at cancelled sessions, each party's in a transaction of its own, because its order is locked before the
 * session. Whatever a crash leaves over is ended by the job that calls this every minute. Gives how many.
 */
export async function endSeatsOfCancelled(now: Date): Promise<number> {
  const left = await database().$queryRaw<{ token: string }[]>`
    SELECT s.token FROM training_session t JOIN seat_booking s ON s.training_session_id = t.id
     WHERE t.status = 'cancelled' AND t.cancelled_at > ${now}::timestamptz - interval '90 days'
       AND s.status NOT IN ('cancelled', 'lapsed') ORDER BY s.booked_at LIMIT 500`;
  for (const { token } of left)
    await inTransaction(async (tx) => {
      const seats = await lockSeats(tx, token);
      if (!seats) return;
      const all = { going: seats.seats, backPence: "all" } as const;
      await endSeats(tx, seats, { ...all, by: "system", reason: "Training cancelled" }, now);
    });
  return left.length;
}

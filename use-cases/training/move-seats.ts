import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { lockOpenSession } from "./lock-open-session.ts";
import { lockSeats } from "./lock-seats.ts";
import { offerSeats } from "./offer-seats.ts";
import { isSamePrice, mayStillMove, paidForOne } from "./price-of-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

export type MoveSeatsRefusal =
  | "no_such_seats"
  | "no_such_session"
  | "over"
  | "too_late"
  | "other_price"
  | "too_few_left";

/**
 * Moves confirmed seats to another open session of the price that they were booked at: no money goes anywhere, the calendar entry is replaced,
 * and who waits at the former one is offered the places. Refuses `over` when either has begun or is off; `too_late` once
 * cancelling costs something, or whoever moves first could cancel for nothing; `other_price`, and `too_few_left`.
 */
export async function moveSeats(
  { token, toSessionId }: { token: string; toSessionId: string },
  now: Date,
): Promise<Result<null, MoveSeatsRefusal>> {
  if (!looksLikeToken(token)) return refuse("no_such_seats");
  if (!isId(toSessionId)) return refuse("no_such_session");
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    await lockBoth(tx, token, toSessionId);
    const seats = await lockSeats(tx, token);
    if (!seats) return refuse("no_such_seats");
    const { id, session: from } = seats;
    const to = await lockOpenSession(tx, { id: toSessionId });
    if (!to || to.status === "draft" || to.id === from.id) return refuse("no_such_session");
    const isOver = [from, to].some(({ status, startsAt }) => status !== "planned" || startsAt <= now);
    if (isOver || seats.status !== "confirmed") return refuse("over");
    const price = await paidForOne(tx, seats.order?.id);
    if (!mayStillMove(price, policy, from.startsAt, now)) return refuse("too_late");
    if (!isSamePrice(price, to)) return refuse("other_price");
    if (to.capacity - to.seatsTaken < seats.seats) return refuse("too_few_left");
    await write(tx, id, to.id);
    await record(tx, { subject: "seats", subjectId: id, event: "seats_moved", by: "customer" });
    await tellOfSeats(tx, id, "moved");
    await offerSeats(tx, from.id, now);
    return succeed(null);
  });
}

/** The order first, then both sessions by id: of two who move the other way round at once, one waits. */
async function lockBoth(tx: Transaction, token: string, toSessionId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "order" WHERE token = ${token} FOR UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM training_session
     WHERE id = ${toSessionId}::uuid OR id = (SELECT training_session_id FROM seat_booking WHERE token = ${token})
     ORDER BY id FOR UPDATE`;
}

/** An entry's sequence is the session's and its own: it must rise, though the other session may have changed less often. */
async function write(tx: Transaction, id: string, toSessionId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE seat_booking s
       SET training_session_id = t.id, version = s.version + 1, sequence = greatest(s.sequence + f.sequence - t.sequence, 0) + 1
      FROM training_session f, training_session t
     WHERE s.id = ${id}::uuid AND f.id = s.training_session_id AND t.id = ${toSessionId}::uuid`);
}

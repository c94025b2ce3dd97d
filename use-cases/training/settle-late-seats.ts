import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { askMoneyBack } from "#use-cases/ordering/ask-money-back.ts";
import { lockSeats, type SeatsInHand } from "./lock-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

/** Seats that were paid for after their time ran out: give them after all, or give the money back. */
export type LateSeats = { reference: string; way: "give" | "back" };
export type LateSeatsRefusal = "not_allowed" | "no_such_seats" | "not_late" | "over" | "too_few_left";

/**
 * The way out where money came for seats that had run out: they are booked if as many are left, or the money goes back. Its
 * task is done with it. Refuses `not_late` when nothing of the kind waits for a person, `over` when the session has begun or
 * is off, or whoever booked had given the places up; and `too_few_left`.
 */
export async function settleLateSeats(
  { reference, way }: LateSeats,
  by: StaffMember,
  now: Date,
): Promise<Result<null, LateSeatsRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const at = await tx.seatBooking.findUnique({ where: { reference }, select: { token: true } });
    const seats = at && (await lockSeats(tx, at.token));
    if (!seats) return refuse("no_such_seats");
    const { id, order, session } = seats;
    const late = { orderId: order?.id ?? null, kind: "seats_paid_late", resolvedAt: null };
    const tasks = await tx.staffTask.count({ where: late });
    if (!order || tasks === 0) return refuse("not_late");
    if (way === "give") {
      if (session.status !== "planned" || session.startsAt <= now || seats.status !== "lapsed") return refuse("over");
      if (session.capacity - session.seatsTaken < seats.seats) return refuse("too_few_left");
      await give(tx, seats, order.id, now);
    } else await askMoneyBack(tx, { orderId: order.id, reason: "Paid after the places had run out" }, by);
    await tx.staffTask.updateMany({ where: late, data: { resolvedAt: now, resolvedById: by.id } });
    const event = way === "give" ? "seats_given_late" : "seats_paid_back";
    await record(tx, { subject: "seats", subjectId: id, event, by });
    return succeed(null);
  });
}

async function give(tx: Transaction, { id }: SeatsInHand, orderId: string, now: Date): Promise<void> {
  await tx.order.update({
    where: { id: orderId, status: "expired" },
    data: { status: "accepted", acceptedAt: now, closedAt: null, version: { increment: 1 } },
  });
  await tx.seatBooking.update({
    where: { id, status: "lapsed" },
    data: {
      ...{ status: "confirmed", confirmedAt: now, closedAt: null },
      ...{ version: { increment: 1 }, sequence: { increment: 1 } },
    },
  });
  await tellOfSeats(tx, id, "confirmed");
}

import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { BEFORE_PACKING } from "#domain/fulfilment/consignment-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { DayAnswers } from "#domain/training/day-answers.ts";
import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import { record } from "#use-cases/history/record.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { guidesNeededBy } from "./guides-needed-by.ts";
import { type BookingInHand, lockBooking } from "./lock-booking.ts";
import { takeTrainers } from "./take-trainers.ts";
import { tellOfBooking } from "./tell-of-booking.ts";

export type RescheduleRefusal =
  | "not_allowed"
  | "no_such_booking"
  | "not_confirmed"
  | "changed_meanwhile"
  | "in_the_past"
  | "trainer_elsewhere";

/**
 * Changes the day of a booking: its time, place, link or trainers. Everybody's calendar entry follows, and guides that are
 * not packed yet are needed by another day. Nothing is said when nothing differs. Refuses `not_confirmed` of one that is over,
 * `changed_meanwhile` when the page showed an older version, `in_the_past`, and `trainer_elsewhere`.
 */
export async function rescheduleBooking(
  change: { reference: string; seen: number; day: DayAnswers },
  by: StaffMember,
  now: Date,
): Promise<Result<null, RescheduleRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  if (change.day.startsAt <= now) return refuse("in_the_past");
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    const booking = await lockBooking(tx, change);
    if (!booking) return refuse("no_such_booking");
    if (booking.status !== "confirmed") return refuse("not_confirmed");
    if (booking.version !== change.seen) return refuse("changed_meanwhile");
    const former = await trainersOf(tx, booking.trainingSessionId);
    const taking = { trainingSessionId: booking.trainingSessionId, ...change.day };
    const elsewhere = await takeTrainers(tx, taking);
    if (elsewhere.length > 0) return refuse("trainer_elsewhere");
    await writeDay(tx, booking, change.day, policy);
    await record(tx, {
      subject: "booking",
      subjectId: booking.id,
      event: "booking_rescheduled",
      by,
      details: { from: booking.startsAt.toISOString(), to: change.day.startsAt.toISOString() },
    });
    await tellOfBooking(tx, booking.id, "rescheduled", former);
    return succeed(null);
  });
}

async function trainersOf(tx: Transaction, trainingSessionId: string): Promise<string[]> {
  const found = await tx.trainerTime.findMany({ where: { trainingSessionId }, select: { trainerId: true } });
  return found.map(({ trainerId }) => trainerId);
}

async function writeDay(
  tx: Transaction,
  booking: BookingInHand,
  day: DayAnswers,
  policy: TrainingPolicy,
): Promise<void> {
  const { trainerIds: _, ...facts } = day;
  await tx.trainingSession.update({
    where: { id: booking.trainingSessionId, status: "planned" },
    data: { ...facts, sequence: { increment: 1 }, version: { increment: 1 } },
  });
  const hasGuides = booking.guidesNeededBy !== null;
  const neededBy = hasGuides ? guidesNeededBy(day.startsAt, policy) : null;
  await tx.booking.update({
    where: { id: booking.id, version: booking.version },
    data: { guidesNeededBy: neededBy, version: { increment: 1 } },
  });
  if (booking.orderId !== null && neededBy !== null)
    await tx.consignment.updateMany({
      where: { orderId: booking.orderId, status: { in: [...BEFORE_PACKING] } },
      data: { neededBy },
    });
}

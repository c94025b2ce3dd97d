import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { record } from "#use-cases/history/record.ts";
import { askMoneyBack } from "#use-cases/ordering/ask-money-back.ts";
import { closeOrder } from "#use-cases/ordering/close-order.ts";
import { priceLeft } from "#use-cases/ordering/price-left.ts";
import { takeOffPrice } from "#use-cases/ordering/take-off-price.ts";
import type { SeatsInHand } from "./lock-seats.ts";
import { offerSeats } from "./offer-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

export type SeatsEnding = {
  /** How many of the party's seats go: fewer than all are parted with, and the rest stays as it is. */
  going: number;
  by: StaffMember | "customer" | "system";
  backPence: number | "all";
  reason: string;
};

/**
 * Cancels seats that `tx` holds locked, whoever asked: what comes back goes back, the order is closed where nothing of it
 * is left, calendars follow, and who waits is offered them. Does nothing to seats that are closed already. Composes.
 */
export async function endSeats(tx: Transaction, seats: SeatsInHand, ending: SeatsEnding, now: Date): Promise<void> {
  const { id, status, order, session } = seats;
  if (areGone(status)) return;
  const isPart = ending.going < seats.seats;
  if (order && (await settleMoney(tx, order, ending, isPart))) return;
  if (isPart) await keepRest(tx, id, seats.seats - ending.going, ending);
  else await end(tx, id, ending, now);
  await offerSeats(tx, session.id, now);
}

const RAISED = { version: { increment: 1 }, sequence: { increment: 1 } };

async function end(tx: Transaction, id: string, ending: SeatsEnding, now: Date): Promise<void> {
  await tx.seatBooking.update({
    where: { id },
    data: { status: "cancelled", closedAt: now, keptUntil: null, ...RAISED },
  });
  const details = reasonOf(ending);
  await record(tx, { subject: "seats", subjectId: id, event: "seats_cancelled", by: ending.by, details });
  await tellOfSeats(tx, id, "cancelled");
}

/** The names of those who would have had the last seats go with them: whoever booked sees which are left. */
async function keepRest(tx: Transaction, id: string, left: number, ending: SeatsEnding): Promise<void> {
  await tx.seatBooking.update({ where: { id }, data: { seats: left, ...RAISED } });
  await tx.delegate.deleteMany({ where: { seatBookingId: id, position: { gt: left } } });
  const details = { going: ending.going, left, ...reasonOf(ending) };
  await record(tx, { subject: "seats", subjectId: id, event: "seats_fewer", by: ending.by, details });
  await tellOfSeats(tx, id, "fewer");
}

/** True when the order was closed, and its seats with it (see `followOrderOfSeats`). It stands while some of them stay. */
async function settleMoney(
  tx: Transaction,
  order: NonNullable<SeatsInHand["order"]>,
  { by, backPence, reason }: SeatsEnding,
  isPart: boolean,
): Promise<boolean> {
  const isOwed = order.status === "accepted";
  const { payBy, leftPence } = await priceLeft(tx, order.id);
  if (isOwed && backPence !== "all" && (isPart || backPence < leftPence)) {
    await takeOffPrice(tx, { orderId: order.id, payBy, pence: backPence, reason }, askerOf(by));
    return false;
  }
  if (isPart) return false;
  if (isOwed) await askMoneyBack(tx, { orderId: order.id, reason }, askerOf(by));
  return (await closeOrder(tx, order, "cancelled", by)) === null;
}

/** Nobody of ours asked for it by name: a refund without one is the customer's. */
function askerOf(by: SeatsEnding["by"]): StaffMember | "customer" {
  return by === "system" ? "customer" : by;
}

/** What a colleague said why; of others nothing is known. */
function reasonOf({ by, reason }: SeatsEnding): { reason?: string } {
  return by === "customer" || by === "system" ? {} : { reason };
}

import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { record } from "#use-cases/history/record.ts";
import { askMoneyBack } from "#use-cases/ordering/ask-money-back.ts";
import { closeOrder } from "#use-cases/ordering/close-order.ts";
import { takeOffPrice } from "#use-cases/ordering/take-off-price.ts";
import type { SeatsInHand } from "./lock-seats.ts";
import { offerSeats } from "./offer-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

export type SeatsEnding = { by: StaffMember | "customer" | "system"; backPence: number | "all"; reason: string };

/**
 * Cancels seats that `tx` holds locked, whoever asked: what comes back goes back, the order is closed where nothing of it
 * is left, calendars follow, and who waits is offered them. Does nothing to seats that are closed already. Composes.
 */
export async function endSeats(tx: Transaction, seats: SeatsInHand, ending: SeatsEnding, now: Date): Promise<void> {
  const { id, status, order, session } = seats;
  if (areGone(status)) return;
  if (order && (await settleMoney(tx, order, ending))) return;
  await tx.seatBooking.update({
    where: { id },
    data: { status: "cancelled", closedAt: now, keptUntil: null, ...RAISED },
  });
  await record(tx, { subject: "seats", subjectId: id, event: "seats_cancelled", by: ending.by });
  await tellOfSeats(tx, id, "cancelled");
  await offerSeats(tx, session.id, now);
}

const RAISED = { version: { increment: 1 }, sequence: { increment: 1 } };

/** True when the order was closed, and its seats with it (see `followOrderOfSeats`). */
async function settleMoney(
  tx: Transaction,
  order: NonNullable<SeatsInHand["order"]>,
  { by, backPence, reason }: SeatsEnding,
): Promise<boolean> {
  const { payBy, totalPence } = await tx.order.findUniqueOrThrow({
    where: { id: order.id },
    select: { payBy: true, totalPence: true },
  });
  // Nobody of ours asked for it by name: a refund without one is the customer's.
  const asker = by === "system" ? "customer" : by;
  if (order.status === "accepted" && backPence !== "all" && backPence < totalPence) {
    await takeOffPrice(tx, { orderId: order.id, payBy, pence: backPence, reason }, asker);
    return false;
  }
  if (order.status === "accepted") await askMoneyBack(tx, { orderId: order.id, reason }, asker);
  return (await closeOrder(tx, order, "cancelled", by)) === null;
}

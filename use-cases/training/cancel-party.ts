import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { endSeats } from "./end-seats.ts";
import { lockSeats } from "./lock-seats.ts";
import { priceOfSeats } from "./price-of-seats.ts";

/** `share`: of the price, in per cent, that is kept; null for what the policy says. */
export type PartyToCancel = { reference: string; share: 0 | 50 | 100 | null; reason: string };
export type CancelPartyRefusal = "not_allowed" | "no_such_seats" | "over";

/**
 * Cancels the seats of one party for it, where it phones, say: it is told, what comes back goes back, and who waits is offered
 * them. Refuses `over` when they are closed already, or the session has begun.
 */
export async function cancelParty(
  { reference, share: chosen, reason }: PartyToCancel,
  by: StaffMember,
  now: Date,
): Promise<Result<null, CancelPartyRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    const at = await tx.seatBooking.findUnique({ where: { reference }, select: { token: true } });
    const seats = at && (await lockSeats(tx, at.token));
    if (!seats) return refuse("no_such_seats");
    const { status, session, order } = seats;
    if (areGone(status) || session.startsAt <= now) return refuse("over");
    const price = await priceOfSeats(tx, order?.status === "accepted" ? order.id : null);
    const { backPence } = costOfCancelling(price, policy, session.startsAt, now, chosen);
    await endSeats(tx, seats, { by, backPence, reason }, now);
    return succeed(null);
  });
}

import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import type { PartOfSeats } from "#domain/training/part-of-seats.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { endSeats } from "./end-seats.ts";
import { lockSeats } from "./lock-seats.ts";
import { priceOfSeats } from "./price-of-seats.ts";
import { type WhyNotThese, whyNotThese } from "./seats-to-end.ts";

export type PartyToCancel = {
  reference: string;
  /** Of the price, in per cent, that is kept; null for what the policy says. */
  share: 0 | 50 | 100 | null;
  reason: string;
  /** Some of them only. */
  part?: PartOfSeats | undefined;
};
export type CancelPartyRefusal = "not_allowed" | "no_such_seats" | WhyNotThese;

/**
 * Cancels the seats of one party for it, or some of them, where it phones, say: it is told, what comes back goes back, and who
 * waits is offered them. Refuses as `letSeatsGo` does.
 */
export async function cancelParty(
  { reference, share: chosen, reason, part }: PartyToCancel,
  by: StaffMember,
  now: Date,
): Promise<Result<null, CancelPartyRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    const at = await tx.seatBooking.findUnique({ where: { reference }, select: { token: true } });
    const seats = at && (await lockSeats(tx, at.token));
    if (!seats) return refuse("no_such_seats");
    const { session, order } = seats;
    const why = whyNotThese(seats, part, now);
    if (why !== null) return refuse(why);
    const going = part?.seats ?? seats.seats;
    const price = await priceOfSeats(tx, order, going);
    const { backPence } = costOfCancelling(price, policy, session.startsAt, now, chosen);
    await endSeats(tx, seats, { going, by, backPence, reason }, now);
    return succeed(null);
  });
}

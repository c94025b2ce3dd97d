import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { endSeats } from "./end-seats.ts";
import { lockSeats } from "./lock-seats.ts";
import { priceOfSeats } from "./price-of-seats.ts";

export type LetGoRefusal = "no_such_seats" | "closed" | "costs_another_share";

/**
 * Gives up seats, whatever their state: who waits is offered them, and of what they cost comes back what the policy says.
 * `seenShare`: the share of the price that the page said it costs. Refuses `no_such_seats`; `closed` when they are given up
 * already or the session has begun; and `costs_another_share` when the page said another one, or none.
 */
export async function letSeatsGo(
  { token, seenShare }: { token: string; seenShare: number | null },
  now: Date,
): Promise<Result<null, LetGoRefusal>> {
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    const seats = await lockSeats(tx, token);
    if (!seats) return refuse("no_such_seats");
    const { status, session, order } = seats;
    if (areGone(status) || session.startsAt <= now) return refuse("closed");
    const price = await priceOfSeats(tx, order?.status === "accepted" ? order.id : null);
    const { share, backPence } = costOfCancelling(price, policy, session.startsAt, now);
    if (price.trainingPence > 0 && seenShare !== share) return refuse("costs_another_share");
    await endSeats(tx, seats, { by: "customer", backPence, reason: "Places cancelled" }, now);
    return succeed(null);
  });
}

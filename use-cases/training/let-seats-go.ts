import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import type { PartOfSeats } from "#domain/training/part-of-seats.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { endSeats } from "./end-seats.ts";
import { lockSeats } from "./lock-seats.ts";
import { priceOfSeats } from "./price-of-seats.ts";
import { type WhyNotThese, whyNotThese } from "./seats-to-end.ts";

export type LetGoRefusal = "no_such_seats" | "costs_another_share" | WhyNotThese;

type SeatsToGive = {
  token: string;
  /** The share of the price that the page said it costs. */
  seenShare: number | null;
  /** Some of them only. */
  part?: PartOfSeats | undefined;
};

/**
 * Gives up seats, whatever their state, or some of them: who waits is offered them, and of what they cost comes back what the
 * policy says. Refuses `no_such_seats`; `closed` when they are given up already or the session has begun;
 * `costs_another_share` when the page said another one, or none; and of a part `given_up_meanwhile`, `not_as_many`, and `not_paid`.
 */
export async function letSeatsGo(wish: SeatsToGive, now: Date): Promise<Result<null, LetGoRefusal>> {
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    const seats = await lockSeats(tx, wish.token);
    if (!seats) return refuse("no_such_seats");
    const { session, order } = seats;
    const why = whyNotThese(seats, wish.part, now);
    if (why !== null) return refuse(why);
    const going = wish.part?.seats ?? seats.seats;
    const price = await priceOfSeats(tx, order, going);
    const { share, backPence } = costOfCancelling(price, policy, session.startsAt, now);
    if (price.trainingPence > 0 && wish.seenShare !== share) return refuse("costs_another_share");
    await endSeats(tx, seats, { going, by: "customer", backPence, reason: "Places cancelled" }, now);
    return succeed(null);
  });
}

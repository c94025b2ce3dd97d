import { database } from "#adapters/database/client.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { priceOfSeats } from "./price-of-seats.ts";

export type SeatsToLetGo = { seats: number; order: { id: string; status: string } | null };

/** What giving all of a party's seats up costs now, by the policy, and what they cost. */
export async function costOfLettingGo({ seats, order }: SeatsToLetGo, startsAt: Date, now: Date) {
  const [policy, price] = await Promise.all([trainingPolicy(), priceOfSeats(database(), order, seats)]);
  return { policy, price, cost: costOfCancelling(price, policy, startsAt, now) };
}

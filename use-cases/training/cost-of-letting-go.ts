import { costOfCancelling, type PriceOfBooking } from "#domain/training/cancelling.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import type { SeatsOfCustomer } from "./seat-queries.ts";

/** What giving seats up costs now, by the policy. Only what is owed for good has a price: what waits for a payment has none. */
export async function costOfLettingGo({ order, trainingSession: { startsAt } }: SeatsOfCustomer, now: Date) {
  const policy = await trainingPolicy();
  const trainingPence = order?.status === "accepted" ? order.totalPence : 0;
  const price: PriceOfBooking = { trainingPence, guidesPence: 0, areGuidesSent: false };
  return { policy, price, cost: costOfCancelling(price, policy, startsAt, now) };
}

import { shareKept, type TrainingPolicy } from "./training-policy.ts";

/** What a booking costs, in pence. Guides that are packed or sent are not taken back. */
export type PriceOfBooking = { trainingPence: number; guidesPence: number; areGuidesSent: boolean };

/** What cancelling costs now, in per cent of the training; and what comes off the price, in pence. */
export type CostOfCancelling = { share: 0 | 50 | 100; backPence: number };

/** The share that the policy says, unless a colleague says another. Half a penny is the customer's. */
export function costOfCancelling(
  price: PriceOfBooking,
  policy: TrainingPolicy,
  startsAt: Date,
  now: Date,
  chosen: 0 | 50 | 100 | null = null,
): CostOfCancelling {
  const share = chosen ?? shareKept(policy, startsAt, now);
  const keptPence = Math.floor((price.trainingPence * share) / 100);
  const guidesBack = price.areGuidesSent ? 0 : price.guidesPence;
  return { share, backPence: price.trainingPence - keptPence + guidesBack };
}

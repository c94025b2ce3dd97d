import { z } from "zod";

/** What staff set once for all trainings: how late may be cancelled for what, and when who hears. Days before the day. */
export const trainingPolicyShape = z.object({
  /** Until so many days before, cancelling costs nothing. */
  freeUntilDays: z.int().min(0).max(365),
  /** From then until so many days before, half; after that, all of it. */
  halfUntilDays: z.int().min(0).max(365),
  /** Guides should arrive so many working days before. */
  guidesWorkingDaysBefore: z.int().min(0).max(30),
  /** A reminder is sent so many days before, each once. */
  reminderDays: z.array(z.int().min(1).max(60)).max(4),
  /** What a proposal says of its terms unless its writer changes them. */
  terms: z.string().max(4000),
});

export type TrainingPolicy = z.output<typeof trainingPolicyShape>;

export const USUAL_TRAINING_POLICY: TrainingPolicy = {
  freeUntilDays: 14,
  halfUntilDays: 3,
  guidesWorkingDaysBefore: 3,
  reminderDays: [7, 1],
  terms:
    "You can change the date or cancel free of charge until 14 days before. After that we charge half, and in the last 3 days all of it. The invoice is due 30 days after it is sent.",
};

/** The share of the price, in per cent, that cancelling costs now: 0, 50 or 100. */
export function shareKept(policy: TrainingPolicy, startsAt: Date, now: Date): 0 | 50 | 100 {
  const daysLeft = (startsAt.getTime() - now.getTime()) / 86_400_000;
  if (daysLeft >= policy.freeUntilDays) return 0;
  return daysLeft >= policy.halfUntilDays ? 50 : 100;
}

import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import { workingDaysBefore } from "#domain/training/working-days.ts";

/** The day by which the guides of a training should be there: so many working days before it, by the policy. */
export function guidesNeededBy(startsAt: Date, { guidesWorkingDaysBefore }: TrainingPolicy): Date {
  return new Date(`${workingDaysBefore(startsAt, guidesWorkingDaysBefore)}T00:00:00Z`);
}

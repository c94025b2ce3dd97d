import { workingDaysBefore } from "#domain/training/working-days.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";

/** The day by which the guides of a training should be there: so many working days before it, by the policy. */
export async function guidesNeededBy(startsAt: Date): Promise<Date> {
  const { guidesWorkingDaysBefore } = await trainingPolicy();
  return new Date(`${workingDaysBefore(startsAt, guidesWorkingDaysBefore)}T00:00:00Z`);
}

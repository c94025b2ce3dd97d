export type TrainingFormat = "online" | "in_person";

/** When a day of training is: UTC instants. */
export type TrainingTimes = { startsAt: Date; endsAt: Date };

const MINUTE_MS = 60_000;

/** What it takes of a trainer's time: the training, with the way there and back. */
export function timeTaken({ startsAt, endsAt }: TrainingTimes, travelMinutes: number): TrainingTimes {
  const way = travelMinutes * MINUTE_MS;
  return { startsAt: new Date(startsAt.getTime() - way), endsAt: new Date(endsAt.getTime() + way) };
}

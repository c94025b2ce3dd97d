import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { type TrainingTimes, timeTaken } from "#domain/training/training-day.ts";

/** The trainers of a day of training, and what it takes of their time. */
export type TrainersToTake = TrainingTimes & {
  trainingSessionId: string;
  trainerIds: readonly string[];
  travelMinutes: number;
};

/**
 * Keeps the trainers' time for a day of training, in place of what it kept of theirs before. Gives the ids of those who are
 * elsewhere then, or off, and changes nothing when there is one. Trainers are locked in the order of their ids: of two who
 * ask at once, the second sees what the first took. The database refuses an overlap besides.
 */
export async function takeTrainers(
  tx: Transaction,
  { trainingSessionId, trainerIds, travelMinutes, ...times }: TrainersToTake,
): Promise<string[]> {
  const ids = [...trainerIds];
  await tx.$queryRaw`SELECT id FROM trainer WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const taken = await trainersElsewhere(tx, ids, timeTaken(times, travelMinutes), trainingSessionId);
  if (taken.length > 0) return taken;
  const { startsAt, endsAt } = timeTaken(times, travelMinutes);
  await releaseTrainers(tx, trainingSessionId);
  await tx.trainerTime.createMany({
    data: ids.map((trainerId) => ({ trainerId, trainingSessionId, startsAt, endsAt })),
  });
  return [];
}

/** Those of the trainers whose time between two instants is taken, other than by `but` (a training session). */
async function trainersElsewhere(
  tx: Transaction,
  trainerIds: readonly string[],
  { startsAt, endsAt }: TrainingTimes,
  but: string | null = null,
): Promise<string[]> {
  const isOther = but === null ? Prisma.sql`true` : Prisma.sql`training_session_id IS DISTINCT FROM ${but}::uuid`;
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT trainer_id AS id FROM trainer_time
     WHERE trainer_id = ANY(${[...trainerIds]}::uuid[]) AND ${isOther}
       AND tstzrange(starts_at, ends_at) && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`;
  return found.map(({ id }) => id);
}

/** Gives the trainers' time back that a day of training had kept. Composes. */
export async function releaseTrainers(tx: Transaction, trainingSessionId: string): Promise<void> {
  await tx.trainerTime.deleteMany({ where: { trainingSessionId } });
}

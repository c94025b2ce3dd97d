import type { Transaction } from "#adapters/database/client.ts";
import { queueEmails } from "#use-cases/mail/queue-email.ts";
import { type BookingNews, toTrainer } from "./tell-of-booking.ts";

/**
 * Tells the trainers of an open session of its turn. Raises nothing itself: whoever changes the day raises its `sequence`
 * first. `former`: trainers who had the day in their calendars, and are told that it is off for them. Composes.
 */
export async function tellTrainersOfSession(
  tx: Transaction,
  trainingSessionId: string,
  news: BookingNews,
  former: readonly string[] = [],
): Promise<void> {
  const { sequence } = await tx.trainingSession.findUniqueOrThrow({
    where: { id: trainingSessionId },
    select: { sequence: true },
  });
  const ids = await trainersOfSession(tx, trainingSessionId);
  const gone = former.filter((id) => !ids.includes(id));
  const day = { trainingSessionId, sequence };
  await queueEmails(tx, [
    ...ids.map((id) => toTrainer(day, id, news)),
    ...gone.map((id) => toTrainer(day, id, "cancelled")),
  ]);
}

/** Who trains at a day of training now. */
export async function trainersOfSession(tx: Transaction, trainingSessionId: string): Promise<string[]> {
  const found = await tx.trainerTime.findMany({ where: { trainingSessionId }, select: { trainerId: true } });
  return found.map(({ trainerId }) => trainerId);
}

import type { Transaction } from "#adapters/database/client.ts";
import { type EmailToQueue, queueEmails } from "#use-cases/mail/queue-email.ts";

export type BookingNews = "confirmed" | "rescheduled" | "cancelled";

type Day = { recipientId: string; trainingSessionId: string; sequence: number; trainerIds: string[] };

/**
 * Tells the booker and every trainer of a booking's turn, each with a calendar entry that replaces or removes the one before.
 * Raises nothing itself: whoever changes the day raises its `sequence` in the same transaction first. `former`: trainers who
 * had the day in their calendars, and are told that it is off for them. Composes.
 */
export async function tellOfBooking(
  tx: Transaction,
  bookingId: string,
  news: BookingNews,
  former: readonly string[] = [],
): Promise<void> {
  const [day] = await tx.$queryRaw<Day[]>`
    SELECT b.recipient_id AS "recipientId", t.id AS "trainingSessionId", t.sequence,
           (SELECT coalesce(array_agg(x.trainer_id), '{}') FROM trainer_time x WHERE x.training_session_id = t.id) AS "trainerIds"
      FROM booking b JOIN training_session t ON t.id = b.training_session_id WHERE b.id = ${bookingId}::uuid`;
  if (!day) return;
  const { recipientId, sequence } = day;
  const gone = former.filter((id) => !day.trainerIds.includes(id));
  await queueEmails(tx, [
    {
      kind: "booking_news",
      dedupeKey: `booking_news:${bookingId}:${sequence}:${news}`,
      recipientId,
      data: { bookingId, news },
    },
    ...day.trainerIds.map((id) => toTrainer(day, id, news)),
    ...gone.map((id) => toTrainer(day, id, "cancelled")),
  ]);
}

/** A word to one trainer of a day of training, of a booking or open to all. */
export function toTrainer(
  { trainingSessionId, sequence }: Pick<Day, "trainingSessionId" | "sequence">,
  trainerId: string,
  news: BookingNews,
): EmailToQueue {
  const dedupeKey = `trainer_news:${trainingSessionId}:${trainerId}:${sequence}:${news}`;
  return { kind: "trainer_news", dedupeKey, data: { trainingSessionId, trainerId, news } };
}

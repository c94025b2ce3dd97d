import { database } from "#adapters/database/client.ts";
import { dueReminder, farthestToRemindOf } from "#domain/training/reminders.ts";
import { type EmailToQueue, queueEmails } from "#use-cases/mail/queue-email.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";

type Ahead = { id: string; recipientId: string; startsAt: Date; bookedAt: Date };

/**
 * Reminds who booked seats of a training that comes near, with how to join: so many days before as staff set, each once for
 * a day that stays as it is. Gives how many were looked at.
 */
export async function remindOfSeats(now: Date): Promise<number> {
  const { reminderDays } = await trainingPolicy();
  const ahead = await database().$queryRaw<Ahead[]>`
    SELECT s.id, s.recipient_id AS "recipientId", t.starts_at AS "startsAt",
           coalesce(s.confirmed_at, s.booked_at) AS "bookedAt"
      FROM training_session t JOIN seat_booking s ON s.training_session_id = t.id
     WHERE t.status = 'planned' AND t.starts_at > ${now} AND t.starts_at < ${farthestToRemindOf(reminderDays, now)} AND s.status = 'confirmed'`;
  const emails = ahead.flatMap((seats) => reminderOf(seats, dueReminder(seats, reminderDays, now)));
  await queueEmails(database(), emails);
  return ahead.length;
}

/** The key is of the day and hour: another title, place or trainer makes no second reminder, another day does. */
function reminderOf({ id, recipientId, startsAt }: Ahead, days: number | null): EmailToQueue[] {
  if (days === null) return [];
  const dedupeKey = `seats_news:${id}:${startsAt.getTime()}:reminder:${days}`;
  return [{ kind: "seats_news", dedupeKey, recipientId, data: { seatBookingId: id, news: "reminder" } }];
}

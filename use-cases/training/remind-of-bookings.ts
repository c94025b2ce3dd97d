import { database } from "#adapters/database/client.ts";
import { dueReminder, farthestToRemindOf } from "#domain/training/reminders.ts";
import { type EmailToQueue, queueEmails } from "#use-cases/mail/queue-email.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";

type Ahead = { id: string; recipientId: string; startsAt: Date; bookedAt: Date };

/**
 * Reminds the bookers of trainings that come near, with how to join: so many days before as staff set, each once for a day
 * that stays as it is. Gives how many were looked at.
 */
export async function remindOfBookings(now: Date): Promise<number> {
  const { reminderDays } = await trainingPolicy();
  const ahead = await database().$queryRaw<Ahead[]>`
    SELECT b.id, b.recipient_id AS "recipientId", t.starts_at AS "startsAt", b.booked_at AS "bookedAt"
      FROM training_session t JOIN booking b ON b.training_session_id = t.id
     WHERE t.status = 'planned' AND t.starts_at > ${now} AND t.starts_at < ${farthestToRemindOf(reminderDays, now)} AND b.status = 'confirmed'`;
  const emails = ahead.flatMap((booking) => reminderOf(booking, dueReminder(booking, reminderDays, now)));
  await queueEmails(database(), emails);
  return ahead.length;
}

/** The key is of the day and hour: another place or trainer makes no second reminder, another day does. */
function reminderOf({ id, recipientId, startsAt }: Ahead, days: number | null): EmailToQueue[] {
  if (days === null) return [];
  const dedupeKey = `booking_reminder:${id}:${startsAt.getTime()}:${days}`;
  return [{ kind: "booking_reminder", dedupeKey, recipientId, data: { bookingId: id } }];
}

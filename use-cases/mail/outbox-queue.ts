import { database } from "#adapters/database/client.ts";
import { ROW_IN_HAND_SECONDS, type RowQueue } from "#adapters/jobs/row-queue.ts";
import { sendOutboxEmail } from "./send-outbox-email.ts";

/** The outbox as work. Resend takes a few emails a second; and drawing them is work that people at the pages wait for. */
export const OUTBOX: RowQueue<"outbox_email"> = {
  atOnce: 5,
  pace: 5,
  work: ({ id }) => sendOutboxEmail(id),
  take: (most) => database().$queryRaw`
    UPDATE outbox_email SET next_try_at = now() + ${ROW_IN_HAND_SECONDS} * interval '1 second'
     WHERE id IN (SELECT id FROM outbox_email WHERE status = 'queued' AND next_try_at <= now()
                   ORDER BY next_try_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id`,
};

import { database } from "#adapters/database/client.ts";
import { ROW_IN_HAND_SECONDS, type RowQueue } from "#adapters/jobs/row-queue.ts";
import { actOnEvent } from "./act-on-event.ts";

/** Events not acted on yet, as work. One that could not be acted on for a day is left lying. */
export const EVENTS: RowQueue<"provider_event"> = {
  atOnce: 8,
  work: actOnEvent,
  take: (most) => database().$queryRaw`
    UPDATE provider_event SET next_try_at = now() + ${ROW_IN_HAND_SECONDS} * interval '1 second'
     WHERE id IN (SELECT id FROM provider_event
                   WHERE processed_at IS NULL AND next_try_at <= now() AND received_at > now() - interval '1 day'
                   ORDER BY next_try_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id::text, provider, type, object_id AS "objectId", received_at AS "receivedAt"`,
};

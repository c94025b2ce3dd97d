import { database } from "#adapters/database/client.ts";
import { ROW_IN_HAND_SECONDS, type RowQueue } from "#adapters/jobs/row-queue.ts";
import { actOnEvent } from "./act-on-event.ts";

/** Events not acted on yet, as work: of each object one at a time. One that could not be acted on for a day is left lying. */
export const EVENTS: RowQueue<"provider_event"> = {
  atOnce: 8,
  paceInFlood: 20,
  about: ({ provider, objectId }) => aboutOf(provider, objectId),
  work: actOnEvent,
  take: (most, leftAlone = []) => database().$queryRaw`
    UPDATE provider_event SET next_try_at = now() + ${ROW_IN_HAND_SECONDS} * interval '1 second'
     WHERE id IN (SELECT id FROM provider_event e
                   WHERE processed_at IS NULL AND next_try_at <= now() AND received_at > now() - interval '1 day'
                     AND NOT object_id = ANY(${[...leftAlone]}::text[])
                     AND (provider <> 'stripe' OR object_id = '' OR NOT EXISTS (
                       SELECT 1 FROM provider_event b
                        WHERE b.provider = 'stripe' AND b.object_id = e.object_id AND b.processed_at IS NULL
                          AND b.next_try_at <= now() AND b.id < e.id))
                   ORDER BY next_try_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id::text, provider, type, object_id AS "objectId", received_at AS "receivedAt",
              date_trunc('milliseconds', now()) AS "takenAt"`,
};

/** Several events about one object of Stripe's need one look at it. Each of Resend's tells something by itself. */
export function aboutOf(provider: string, objectId: string): string | null {
  return provider === "stripe" && objectId !== "" ? objectId : null;
}

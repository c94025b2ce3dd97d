import { database } from "#adapters/database/client.ts";
import { ROW_IN_HAND_SECONDS, type RowData } from "#adapters/jobs/row-queue.ts";
import { rowWorker } from "#adapters/jobs/row-worker.ts";
import { waitsForAnother } from "./act-on-event.ts";

/** A provider's event whose signature was checked. `objectId` is what it is about, at the provider. */
export type ReceivedEvent = { provider: "stripe" | "resend"; eventId: string; type: string; objectId: string };

/**
 * Keeps an event, once: the row is what gets it acted on. When this returns, it is stored: only then may the provider be
 * told so. The event's content is not kept: it is a hint, and the provider's API is the truth. Where this process works
 * events and has room, it begins at once; else the row is due for whoever looks next.
 */
export async function receiveEvent(event: ReceivedEvent): Promise<"new" | "known"> {
  const isForLater = waitsForAnother(event);
  const worker = isForLater ? undefined : rowWorker("provider_event");
  const isTaken = worker?.hasRoom() === true;
  const dueInSeconds = isTaken ? ROW_IN_HAND_SECONDS : isForLater ? SECONDS_FOR_ANOTHER : 0;
  const [kept] = await database().$queryRaw<RowData["provider_event"][]>`
    INSERT INTO provider_event (provider, event_id, type, object_id, next_try_at)
    VALUES (${event.provider}, ${event.eventId}, ${event.type}, ${event.objectId},
            now() + ${dueInSeconds} * interval '1 second')
    ON CONFLICT (provider, event_id) DO NOTHING
    RETURNING id::text, provider, type, object_id AS "objectId", received_at AS "receivedAt"`;
  if (!kept) return "known";
  if (isTaken) worker.begin(kept);
  return "new";
}

const SECONDS_FOR_ANOTHER = 3;

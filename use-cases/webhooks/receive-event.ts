import { database } from "#adapters/database/client.ts";
import { ROW_IN_HAND_SECONDS, type RowData } from "#adapters/jobs/row-queue.ts";
import { rowWorker } from "#adapters/jobs/row-worker.ts";
import { aboutOf } from "./event-queue.ts";
import { isUrgent, lookFor, waitsForAnother } from "./look-at.ts";

/** A provider's event whose signature was checked. `objectId` is what it is about, at the provider. */
export type ReceivedEvent = { provider: "stripe" | "resend"; eventId: string; type: string; objectId: string };

/**
 * Keeps an event, once: the row is what gets it acted on. When this returns, it is stored: only then may the provider be
 * told so. The event's content is not kept: it is a hint, and the provider's API is the truth. Where this process works
 * events and has room, it begins at once; else the row is due for whoever looks next. One that asks for nothing is done.
 */
export async function receiveEvent(event: ReceivedEvent): Promise<"new" | "known"> {
  const { provider, eventId, type, objectId } = event;
  const asksForNothing = provider === "stripe" && lookFor(event) === null;
  const plan = asksForNothing ? "leave" : planFor(event);
  const [kept] = await database().$queryRaw<RowData["provider_event"][]>`
    INSERT INTO provider_event (provider, event_id, type, object_id, next_try_at, processed_at)
    VALUES (${provider}, ${eventId}, ${type}, ${objectId}, now() + ${DUE_IN_SECONDS[plan]} * interval '1 second',
            CASE WHEN ${asksForNothing} THEN now() END)
    ON CONFLICT (provider, event_id) DO NOTHING
    RETURNING id::text, provider, type, object_id AS "objectId", received_at AS "receivedAt",
              date_trunc('milliseconds', now()) AS "takenAt"`;
  if (!kept) return "known";
  if (plan === "begin") rowWorker("provider_event")?.begin(kept);
  return "new";
}

const DUE_IN_SECONDS = { begin: ROW_IN_HAND_SECONDS, leave: 0, later: 1, afterAnother: 3 };

function planFor(event: ReceivedEvent): keyof typeof DUE_IN_SECONDS {
  if (waitsForAnother(event)) return "afterAnother";
  const about = aboutOf(event.provider, event.objectId);
  return rowWorker("provider_event")?.receive({ about, isUrgent: isUrgent(event) }) ?? "leave";
}

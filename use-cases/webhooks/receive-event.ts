import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";

/** A provider's event whose signature was checked. `objectId` is what it is about, at the provider. */
export type ReceivedEvent = { provider: "stripe" | "resend"; eventId: string; type: string; objectId: string };

/**
 * Keeps an event, once, together with the job that acts on it. When this returns, it is stored: only then may the
 * provider be told so. The event's content is not kept: it is a hint, and the provider's API is the truth.
 */
export async function receiveEvent(event: ReceivedEvent): Promise<"new" | "known"> {
  return inTransaction(async (tx) => {
    const kept = await tx.providerEvent.createMany({ data: event, skipDuplicates: true });
    if (kept.count === 0) return "known";
    await enqueue(tx, "provider_event", { provider: event.provider, eventId: event.eventId });
    return "new";
  });
}

/** Marks an event as acted on. */
export async function eventProcessed(event: Pick<ReceivedEvent, "provider" | "eventId">): Promise<void> {
  await database().providerEvent.updateMany({ where: event, data: { processedAt: new Date() } });
}

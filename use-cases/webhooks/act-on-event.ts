import { database, Prisma } from "#adapters/database/client.ts";
import type { RowData } from "#adapters/jobs/row-queue.ts";
import { log } from "#adapters/log/log.ts";
import { noteDelivery } from "#use-cases/mail/note-delivery.ts";
import { lookFor, looksAtAll } from "./look-at.ts";

/** An event about something that we do not know is looked at again for this long: its order may not be written yet. */
const WAIT_FOR_OURS_MS = 10 * 60_000;

type Event = RowData["provider_event"];

/**
 * Does what an event asks for, and marks it; with it every other one about the same object that had come before the look:
 * what those tell was seen too. What fails, or is about something not here yet, is due again later.
 */
export async function actOnEvent(event: Event): Promise<void> {
  try {
    const outcome = await act(event);
    if (outcome === "settled") return markDone(seenWith(event));
    if (Date.now() - event.receivedAt.getTime() < WAIT_FOR_OURS_MS) return tryAgain(event);
    log.warn({ part: "webhooks", event: event.id, type: event.type, outcome });
  } catch (error) {
    await tryAgain(event);
    throw error;
  }
  await markDone(Prisma.sql`id = ${event.id}::bigint`);
}

async function act(event: Event): Promise<"settled" | "unknown"> {
  if (event.provider !== "stripe") return noteDelivery(event.objectId, event.type);
  const look = lookFor(event);
  return look === null ? "settled" : look();
}

async function markDone(which: Prisma.Sql): Promise<void> {
  await database().$executeRaw`UPDATE provider_event SET processed_at = now() WHERE processed_at IS NULL AND ${which}`;
}

/** The event, and those that the same look at Stripe answers. They came before it began: a later one may tell something newer. */
function seenWith(event: Event): Prisma.Sql {
  const { id, provider, objectId, type, takenAt } = event;
  if (provider !== "stripe" || objectId === "") return Prisma.sql`id = ${id}::bigint`;
  const alike = looksAtAll(event) ? Prisma.empty : Prisma.sql`AND type = ${type}`;
  return Prisma.sql`
    (id = ${id}::bigint OR (provider = 'stripe' AND object_id = ${objectId} AND received_at < ${takenAt} ${alike}))`;
}

/** Later each time, up to ten minutes. */
async function tryAgain(event: Event): Promise<void> {
  await database().$executeRaw`
    UPDATE provider_event
       SET attempts = attempts + 1, next_try_at = now() + least(power(2, attempts), 600) * interval '1 second'
     WHERE processed_at IS NULL AND ${seenWith(event)}`;
}

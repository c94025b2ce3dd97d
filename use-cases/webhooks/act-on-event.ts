import { database } from "#adapters/database/client.ts";
import { log } from "#adapters/log/log.ts";
import { noteDelivery } from "#use-cases/mail/note-delivery.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { settlePaymentIntent } from "#use-cases/ordering/settle-payment-intent.ts";
import { eventProcessed } from "./receive-event.ts";

/** An event about something that we do not know is looked at again for this long: its order may not be written yet. */
const WAIT_FOR_OURS_MS = 10 * 60_000;

/** Does what an event asks for. Throws, so that it is tried again, while the thing it is about may still turn up. */
export async function actOnEvent(key: { provider: "stripe" | "resend"; eventId: string }): Promise<void> {
  const event = await database().providerEvent.findUnique({ where: { provider_eventId: key } });
  if (!event || event.processedAt !== null) return;
  const outcome = key.provider === "stripe" ? await settle(event) : await noteDelivery(event.objectId, event.type);
  if (outcome === "unknown" && Date.now() - event.receivedAt.getTime() < WAIT_FOR_OURS_MS) {
    throw new Error("the event is about something that is not here yet");
  }
  if (outcome === "unknown") log.warn({ part: "webhooks", event: key.eventId, type: event.type, outcome });
  await eventProcessed(key);
}

async function settle(event: { type: string; objectId: string }): Promise<"settled" | "unknown"> {
  if (event.objectId.startsWith("cs_")) return settleCheckout(event.objectId);
  if (event.objectId.startsWith("pi_")) return settlePaymentIntent(event.objectId);
  return "settled";
}

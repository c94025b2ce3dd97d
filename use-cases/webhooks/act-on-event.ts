import { database } from "#adapters/database/client.ts";
import type { RowData } from "#adapters/jobs/row-queue.ts";
import { log } from "#adapters/log/log.ts";
import { settleCustomer } from "#use-cases/invoicing/settle-customer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { noteDelivery } from "#use-cases/mail/note-delivery.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { settleDispute } from "#use-cases/ordering/settle-dispute.ts";
import { settlePaymentIntent } from "#use-cases/ordering/settle-payment-intent.ts";

/** An event about something that we do not know is looked at again for this long: its order may not be written yet. */
const WAIT_FOR_OURS_MS = 10 * 60_000;

type Event = RowData["provider_event"];

/**
 * True for an event that tells nothing which another one, sent with it, does not tell better: a payment that went through
 * is told by its Checkout Session too. It is looked at a moment later, when most often nothing is left to do.
 */
export function waitsForAnother({ type }: Pick<Event, "type">): boolean {
  return type === "payment_intent.succeeded";
}

/** Does what an event asks for, and marks it. What fails, or is about something not here yet, is due again later. */
export async function actOnEvent(event: Event): Promise<void> {
  try {
    const outcome = event.provider === "stripe" ? await settle(event) : await noteDelivery(event.objectId, event.type);
    if (outcome === "unknown" && Date.now() - event.receivedAt.getTime() < WAIT_FOR_OURS_MS) return tryAgain(event);
    if (outcome === "unknown") log.warn({ part: "webhooks", event: event.id, type: event.type, outcome });
  } catch (error) {
    await tryAgain(event);
    throw error;
  }
  await database().$executeRaw`UPDATE provider_event SET processed_at = now() WHERE id = ${event.id}::bigint`;
}

async function settle({ objectId, type }: Event): Promise<"settled" | "unknown"> {
  if (objectId.startsWith("cs_")) return settleCheckout(objectId);
  const news = type === "payment_intent.succeeded" ? "payment" : "refund";
  if (objectId.startsWith("pi_")) return settlePaymentIntent(objectId, news);
  if (/^d[pu]_/.test(objectId)) return settleDispute(objectId);
  if (objectId.startsWith("in_")) return settleInvoice(objectId);
  if (objectId.startsWith("cus_") && ABOUT_BALANCE.test(type)) return settleCustomer(objectId);
  return "settled";
}

const ABOUT_BALANCE = /cash_balance/;

/** Later each time, up to ten minutes. */
async function tryAgain(event: Event): Promise<void> {
  await database().$executeRaw`
    UPDATE provider_event
       SET attempts = attempts + 1, next_try_at = now() + least(power(2, attempts), 600) * interval '1 second'
     WHERE id = ${event.id}::bigint AND processed_at IS NULL`;
}

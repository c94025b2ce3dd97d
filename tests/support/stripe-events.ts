import Stripe from "stripe";
import { database } from "#adapters/database/client.ts";
import type { RowData } from "#adapters/jobs/row-queue.ts";
import { verifyStripeEvent } from "#adapters/payments/verify-stripe-event.ts";
import { signatureHeader } from "#scripts/stand-ins/stripe/webhooks/signature.ts";
import { actOnEvent } from "#use-cases/webhooks/act-on-event.ts";
import type { ReceivedEvent } from "#use-cases/webhooks/receive-event.ts";
import type { StripeStandIn } from "./stripe-stand-in.ts";

/** Stripe as staff use it, in its own dashboard. */
export function dashboardOf(stripe: Pick<StripeStandIn, "port">): Stripe {
  const connection = { protocol: "http", host: "127.0.0.1", port: stripe.port, telemetry: false } as const;
  return new Stripe("sk_test_dashboard", connection);
}

/** Acts on an event that was received, whoever else does at the same time, and though it may not be due. */
export async function actOn({ provider, eventId }: Pick<ReceivedEvent, "provider" | "eventId">): Promise<void> {
  const [row] = await database().$queryRaw<RowData["provider_event"][]>`
    SELECT id::text, provider, type, object_id AS "objectId", received_at AS "receivedAt",
           date_trunc('milliseconds', now()) AS "takenAt" FROM provider_event
     WHERE provider = ${provider} AND event_id = ${eventId}`;
  if (row) await actOnEvent(row);
}

/** Every event so far, oldest first, as the shop's door for Stripe reads it. */
export async function eventsAtTheDoor(stripe: StripeStandIn): Promise<ReceivedEvent[]> {
  const events = await dashboardOf(stripe).events.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  return events.reverse().map((event) => {
    const body = JSON.stringify(event);
    const hint = verifyStripeEvent(body, signatureHeader(body, [stripe.webhookSecret], Math.floor(Date.now() / 1000)));
    if (hint === null) throw new Error(`the door does not take ${body}`);
    return { provider: "stripe", eventId: hint.id, type: hint.type, objectId: hint.objectId };
  });
}

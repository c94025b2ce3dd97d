import type Stripe from "stripe";
import type { EventRecord } from "../records.ts";
import { drawObject } from "./draw-object.ts";

export const API_VERSION = "2026-10-28.endive" satisfies typeof Stripe.API_VERSION;

/** An event as Stripe's API gives it and as it is sent: the object as it was at that moment. */
export function drawEvent(event: EventRecord, waiting: number): Stripe.EventBase & { data: { object: object } } {
  return {
    id: event.id,
    object: "event",
    api_version: API_VERSION,
    created: event.created,
    data: { object: drawObject(event.subject) },
    livemode: false,
    pending_webhooks: waiting,
    request: { id: event.requestId, idempotency_key: event.idempotencyKey },
    type: event.type as Stripe.Event.Type,
  };
}

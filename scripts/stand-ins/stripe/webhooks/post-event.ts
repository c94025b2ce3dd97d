import { postWebhook } from "../../shared/post-webhook.ts";
import type { EventRecord } from "../records.ts";
import { drawEvent } from "../resources/event.ts";
import type { Settings } from "../settings.ts";
import { signatureHeader } from "./signature.ts";

/** Posts an event to the shop, signed with the time of this attempt. Answers "ok", or why it has to be sent again. */
export function postEvent(event: EventRecord, settings: Settings): Promise<string> {
  const body = JSON.stringify(drawEvent(event, 1));
  return postWebhook(settings.WEBHOOK_URL ?? "", body, {
    "stripe-signature": signatureHeader(body, settings.STRIPE_WEBHOOK_SECRET, Math.floor(Date.now() / 1000)),
    "user-agent": "Stripe/1.0 (stand-in)",
  });
}

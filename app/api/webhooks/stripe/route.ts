import { verifyStripeEvent } from "#adapters/payments/verify-stripe-event.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";
import { readBody } from "../read-body.ts";
import { refuseSignature } from "../refuse-signature.ts";

/** Stripe's door: 400 for what Stripe did not sign (or signed over five minutes ago), 200 once the event is stored. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return new Response("The body is too long.", { status: 413 });
  const event = verifyStripeEvent(body, request.headers.get("stripe-signature"));
  if (event === null) return refuseSignature("stripe");
  await receiveEvent({ provider: "stripe", eventId: event.id, type: event.type, objectId: event.objectId });
  return new Response("stored");
}

import { verifyResendEvent } from "#adapters/mail/verify-resend-event.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";
import { readBody } from "../read-body.ts";
import { refuseSignature } from "../refuse-signature.ts";

/** Resend's door: 400 for what Resend did not sign, 200 once the event is stored. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return new Response("The body is too long.", { status: 413 });
  const event = verifyResendEvent(body, request.headers);
  if (event === null) return refuseSignature("resend");
  await receiveEvent({ provider: "resend", eventId: event.id, type: event.type, objectId: event.emailId });
  return new Response("stored");
}

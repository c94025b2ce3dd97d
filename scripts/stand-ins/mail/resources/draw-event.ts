import type { WebhookEventPayload } from "resend";
import type { EmailRecord, EventRecord } from "../records.ts";
import { messageIdOf } from "./draw-email.ts";

/** An event as Resend sends it. */
export function drawEvent({ type, atMs }: EventRecord, email: EmailRecord): WebhookEventPayload {
  const created_at = new Date(atMs).toISOString();
  const data = {
    email_id: email.id,
    message_id: messageIdOf(email),
    created_at: new Date(email.createdAtMs).toISOString(),
    from: email.from,
    to: email.to,
    subject: email.subject,
    tags: Object.fromEntries(email.tags.map(({ name, value }) => [name, value])),
  };
  switch (type) {
    case "email.bounced": {
      const message = "The recipient's email address is not known at its server.";
      return { type, created_at, data: { ...data, bounce: { message, type: "Permanent", subType: "General" } } };
    }
    case "email.suppressed": {
      const message = "The recipient's email address bounced before.";
      return { type, created_at, data: { ...data, suppressed: { message, type: "OnAccountSuppressionList" } } };
    }
    default:
      return { type, created_at, data };
  }
}

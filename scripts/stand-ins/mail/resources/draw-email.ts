import type { GetEmailResponseSuccess } from "resend";
import type { EmailRecord } from "../records.ts";

/** An email as Resend's API gives it. */
export function drawEmail(email: EmailRecord): GetEmailResponseSuccess {
  return {
    object: "email",
    id: email.id,
    message_id: messageIdOf(email),
    to: email.to,
    from: email.from,
    created_at: new Date(email.createdAtMs).toISOString(),
    subject: email.subject,
    html: email.html,
    text: email.text,
    bcc: email.bcc,
    cc: email.cc,
    reply_to: email.replyTo,
    last_event: email.lastEvent,
    scheduled_at: null,
    tags: email.tags,
  };
}

export function messageIdOf({ id }: Pick<EmailRecord, "id">): string {
  return `<${id}@stand-in.example>`;
}

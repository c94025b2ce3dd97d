import type { GetEmailResponseSuccess } from "resend";
import type { Delivery } from "../shared/start-delivering.ts";

export type LastEvent = GetEmailResponseSuccess["last_event"];

export type AttachmentRecord = { filename: string; contentType: string; base64: string };

/** An email that was accepted. A record is never changed in place: a change puts a new one. */
export type EmailRecord = {
  id: string;
  createdAtMs: number;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: AttachmentRecord[];
  idempotencyKey: string | null;
  lastEvent: LastEvent;
};

/** The events that this stand-in makes. */
export type EventType = "email.sent" | "email.delivered" | "email.bounced" | "email.complained" | "email.suppressed";

export type EventRecord = { id: string; atMs: number; type: EventType; emailId: string; dropped: boolean };

/** What was answered under an idempotency key. */
export type AnswerRecord = { id: string; fingerprint: string; emailId: string; atMs: number };

export type Records = { email: EmailRecord; event: EventRecord; delivery: Delivery; answer: AnswerRecord };

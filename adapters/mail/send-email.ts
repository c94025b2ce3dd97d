import { z } from "zod";
import { env } from "#adapters/env/env.ts";
import { resend } from "./resend-client.ts";

const PATIENCE_MS = 10_000;
const LONGEST_WAIT_SECONDS = 3_600;

/** A file that goes with an email; `content` in base64. */
export type EmailAttachment = { filename: string; contentType: string; content: string };

export type EmailToSend = {
  /** Resend accepts one email for a key within 24 hours, however often it is asked. At most 256 characters. */
  idempotencyKey: string;
  /** Whom it comes from, where that is not EMAIL_FROM. */
  from?: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: EmailAttachment[];
};

/** `why` never holds anything personal. */
export type SendOutcome =
  | { outcome: "accepted"; providerId: string }
  | { outcome: "refused"; why: string }
  | { outcome: "unknown"; why: string; retryAfterSeconds?: number };

const accepted = z.object({ id: z.string().min(1).max(255) });
const problem = z.object({ statusCode: z.int().nullish(), name: z.string().regex(/^[a-z_]{1,60}$/) });

/** The SDK's words for an answer that was none of Resend's, and Resend's own for its accidents. */
const ACCIDENTS = new Set(["application_error", "internal_server_error"]);

/**
 * Asks Resend to send an email, from EMAIL_FROM, and waits at most 10 seconds. Throws for nothing that the network or
 * Resend can do.
 * - `accepted`: Resend has it, now or since an earlier call with this key and this content.
 * - `refused`: Resend said no to this email, and would again; or its key went out before with other content.
 * - `unknown`: no answer, an unreadable one, a 5xx, too many requests, the same key under way, or a key of ours that is
 *   not let in, which is nothing against this email. Ask again with the same key and content, after
 *   `retryAfterSeconds` (an hour at most) where Resend named a time.
 */
export async function sendEmail({ idempotencyKey, ...content }: EmailToSend): Promise<SendOutcome> {
  const email = { from: env().EMAIL_FROM, ...content };
  const reply = await resend().emails.send(email, { idempotencyKey, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (reply.error !== null) return outcomeOf(reply.error, reply.headers);
  const read = accepted.safeParse(reply.data);
  if (!read.success) return { outcome: "unknown", why: "Resend's answer could not be read" };
  return { outcome: "accepted", providerId: read.data.id };
}

function outcomeOf(error: unknown, headers: Record<string, string> | null): SendOutcome {
  const read = problem.safeParse(error);
  if (!read.success) return { outcome: "unknown", why: "Resend's answer could not be read" };
  const { name, statusCode } = read.data;
  if (typeof statusCode !== "number") return { outcome: "unknown", why: "Resend did not answer" };
  const why = `Resend answered ${statusCode} ${name}`;
  if (isRefusal(statusCode, name)) return { outcome: "refused", why };
  const seconds = Number.parseInt(headers?.["retry-after"] ?? "", 10);
  if (!(seconds > 0)) return { outcome: "unknown", why };
  return { outcome: "unknown", why, retryAfterSeconds: Math.min(seconds, LONGEST_WAIT_SECONDS) };
}

/** A 401 or 403 is about our key or our domain: once that is put right, the same email goes. */
const MAY_CHANGE = new Set([401, 403, 408, 425, 429]);

function isRefusal(statusCode: number, name: string): boolean {
  if (statusCode < 400 || statusCode > 499 || ACCIDENTS.has(name)) return false;
  return !MAY_CHANGE.has(statusCode) && name !== "concurrent_idempotent_requests";
}

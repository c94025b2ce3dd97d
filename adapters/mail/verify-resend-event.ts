import { z } from "zod";
import { env } from "#adapters/env/env.ts";
import { resend } from "./resend-client.ts";

const event = z.object({
  type: z.string().min(1).max(100),
  data: z.object({ email_id: z.string().max(255).optional() }),
});

/** What an event tells: `emailId` is Resend's id of the email it is about, "" where it is about none. */
export type ResendEvent = { id: string; type: string; emailId: string };

/**
 * Reads an event that Resend signed (the Svix way) at most five minutes ago; null for anything else, and for everything
 * while RESEND_WEBHOOK_SECRET is not set. While a secret is rotated Resend signs with both, and either will do. Types
 * that we do not know pass through.
 */
export function verifyResendEvent(rawBody: string, headers: Headers): ResendEvent | null {
  const id = headers.get("svix-id") ?? "";
  if (id === "" || id.length > 255) return null;
  const parsed = event.safeParse(verified(rawBody, id, headers));
  if (!parsed.success) return null;
  const { type, data } = parsed.data;
  return { id, type, emailId: data.email_id ?? "" };
}

function verified(payload: string, id: string, headers: Headers): unknown {
  const { RESEND_WEBHOOK_SECRET: webhookSecret } = env();
  if (webhookSecret === undefined) return null;
  const timestamp = headers.get("svix-timestamp") ?? "";
  const signature = headers.get("svix-signature") ?? "";
  try {
    return resend().webhooks.verify({ payload, headers: { id, timestamp, signature }, webhookSecret });
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === "WebhookVerificationError"))
      return null;
    throw error;
  }
}

import { randomUUID } from "node:crypto";
import type { EmailContent } from "../api/read-email.ts";
import type { EmailRecord, EventType } from "../records.ts";
import { announce } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";

/** Takes an email, and lets happen to it what its first recipient's address asks for. */
export function acceptEmail(world: World, content: EmailContent, idempotencyKey: string | null): EmailRecord {
  const facts = { id: randomUUID(), createdAtMs: nowOf(world), idempotencyKey, lastEvent: "queued" as const };
  const email: EmailRecord = { ...content, ...facts };
  world.store.put("email", email);
  for (const type of fateOf(email.to[0] ?? "")) announce(world, email.id, type);
  return email;
}

/** As with Resend's own addresses for tests: `bounced@`, `complained@` and `suppressed@`, with anything after them. */
function fateOf(recipient: string): EventType[] {
  const [, address = recipient] = /<([^<>]+)>$/.exec(recipient) ?? [];
  if (/^bounced?\b/i.test(address)) return ["email.sent", "email.bounced"];
  if (/^complain(ed|t)?\b/i.test(address)) return ["email.sent", "email.delivered", "email.complained"];
  if (/^suppressed\b/i.test(address)) return ["email.suppressed"];
  return ["email.sent", "email.delivered"];
}

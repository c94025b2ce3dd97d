import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { acceptEmail } from "../life/accept-email.ts";
import { nowOf, type World } from "../world.ts";
import type { ApiRequest } from "./answer-call.ts";
import { Problem } from "./problem.ts";
import { type EmailContent, readEmail } from "./read-email.ts";

const KEY_LIVES_MS = 24 * 3_600_000;

/** Accepts an email and answers its id. The same key and body within 24 hours answer the same id. */
export async function sendOnce(world: World, { idempotencyKey: key, body }: ApiRequest): Promise<string> {
  if (key === undefined) return accept(world, readEmail(body), null);
  if (key.length < 1 || key.length > 256)
    throw new Problem(400, "invalid_idempotency_key", "Idempotency keys must have between 1 and 256 characters.");
  const fingerprint = createHash("sha256").update(body).digest("base64");
  const known = replay(world, key, fingerprint);
  if (known !== null) return known;
  const content = readEmail(body);
  world.underWay.add(key);
  try {
    const emailId = await accept(world, content, key);
    world.store.put("answer", { id: key, fingerprint, emailId, atMs: nowOf(world) });
    return emailId;
  } finally {
    world.underWay.delete(key);
  }
}

function replay(world: World, key: string, fingerprint: string): string | null {
  if (world.underWay.has(key)) {
    const message = "There is another request in progress with the same idempotency key.";
    throw new Problem(409, "concurrent_idempotent_requests", message);
  }
  const kept = world.store.get("answer", key);
  if (kept === undefined || nowOf(world) - kept.atMs > KEY_LIVES_MS) return null;
  if (kept.fingerprint === fingerprint) return kept.emailId;
  const message = "This idempotency key was used within the last 24 hours with another request body.";
  throw new Problem(409, "invalid_idempotent_request", message);
}

async function accept(world: World, content: EmailContent, key: string | null): Promise<string> {
  if (world.control.acceptAfterMs > 0) await pause(world.control.acceptAfterMs);
  return acceptEmail(world, content, key).id;
}

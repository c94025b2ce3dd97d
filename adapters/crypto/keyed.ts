import { createHmac, hkdfSync } from "node:crypto";
import { env } from "#adapters/env/env.ts";
import { openBytes, sealBytes } from "./sealed-bytes.ts";

/** A hash that only this store can make (HMAC-SHA-256), for one named purpose: not to be turned back by guessing. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

/** Tells two contents apart. Keyed, because what people typed may be guessed, and a plain hash would confirm it. */
export function contentHash(content: unknown): string {
  return keyedHash("content", JSON.stringify(content));
}

/** Seals text with a key that comes from `secret` and ours together: either alone opens nothing. */
export function seal(purpose: string, secret: string, text: string): Uint8Array<ArrayBuffer> {
  return sealBytes(sealingKey(purpose, secret), "", Buffer.from(text));
}

/** Opens what `seal` made; null when the secret is another or the content was touched. */
export function unseal(purpose: string, secret: string, sealed: Uint8Array): string | null {
  try {
    return openBytes(sealingKey(purpose, secret), "", sealed).toString("utf8");
  } catch {
    return null;
  }
}

function sealingKey(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, keyFor(purpose), purpose, 32));
}

const keys = new Map<string, Buffer>();

function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", purpose, 32));
  keys.set(purpose, key);
  return key;
}

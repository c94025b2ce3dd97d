import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#adapters/env/env.ts";

/** A hash that only this store can make (HMAC-SHA-256), for one named purpose: not to be turned back by guessing. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

/** Tells two contents apart. Keyed, because what people typed may be guessed, and a plain hash would confirm it. */
export function contentHash(content: unknown): string {
  return keyedHash("content", JSON.stringify(content));
}

/** Seals text (AES-256-GCM) with a key that comes from `secret` and ours together: either alone opens nothing. */
export function seal(purpose: string, secret: string, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(purpose, secret), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return Uint8Array.from(sealed);
}

/** Opens what `seal` made; null when the secret is another or the content was touched. */
export function unseal(purpose: string, secret: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  try {
    const opener = createDecipheriv("aes-256-gcm", sealingKey(purpose, secret), bytes.subarray(0, 12));
    opener.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString("utf8");
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

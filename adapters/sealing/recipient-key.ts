import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { MasterKey } from "#adapters/env/master-keys.ts";
import { firstMaster, keyOfMaster, masterKeys } from "./master-keys.ts";

const NONCE = 12;
const TAG = 16;
/** A wrapped key: the master's version, a nonce, the key, its tag. All are of this length. */
export const WRAPPED_BYTES = 1 + NONCE + 32 + TAG;

/** A recipient's own key, open in memory for as long as it takes, and wrapped as it is kept. */
export type RecipientKey = { key: Buffer; wrapped: Uint8Array<ArrayBuffer> };

/** A new key for a recipient, wrapped by the first master key. */
export function newRecipientKey(recipientId: string): RecipientKey {
  const key = randomBytes(32);
  return { key, wrapped: wrap(recipientId, key) };
}

/** Wraps a recipient's key by the first master key, for that recipient alone. */
export function wrap(recipientId: string, key: Uint8Array): Uint8Array<ArrayBuffer> {
  const master = firstMaster();
  const version = Buffer.of(master.version);
  return Uint8Array.from(Buffer.concat([version, sealBytes(wrappingKey(master), aboutKey(recipientId), key)]));
}

/** Unwraps a recipient's key. Throws when no master key of its version is at hand, and when it is not this recipient's. */
export function unwrap(recipientId: string, wrapped: Uint8Array): Buffer {
  const version = wrapped[0] ?? 0;
  const master = masterKeys().find((each) => each.version === version);
  if (!master) throw new Error(`a key was wrapped by version ${version}, which MASTER_KEYS does not have`);
  return openBytes(wrappingKey(master), aboutKey(recipientId), wrapped.subarray(1));
}

/** Seals bytes (AES-256-GCM, a nonce by chance before them), readable only together with what they are `about`. */
export function sealBytes(key: Uint8Array, about: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(about));
  return Uint8Array.from(Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
}

/** Opens what `sealBytes` made. Throws for another key, another `about`, and for a single bit that was touched. */
export function openBytes(key: Uint8Array, about: string, sealed: Uint8Array): Buffer {
  const opener = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  opener.setAAD(Buffer.from(about));
  opener.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([opener.update(sealed.subarray(NONCE, -TAG)), opener.final()]);
}

const aboutKey = (recipientId: string) => `key of ${recipientId}`;

const wrappingKey = (master: MasterKey) => keyOfMaster(master, "wrap recipient keys");

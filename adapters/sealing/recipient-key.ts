import { randomBytes } from "node:crypto";
import { openBytes, SEAL_BYTES, sealBytes } from "#adapters/crypto/sealed-bytes.ts";
import type { MasterKey } from "#adapters/env/master-keys.ts";
import { firstMaster, keyOfMaster, masterKeys } from "./master-keys.ts";

/** A wrapped key: the master's version, a nonce, the key, its tag. All are of this length. */
export const WRAPPED_BYTES = 1 + 32 + SEAL_BYTES;

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

const aboutKey = (recipientId: string) => `key of ${recipientId}`;

const wrappingKey = (master: MasterKey) => keyOfMaster(master, "wrap recipient keys");

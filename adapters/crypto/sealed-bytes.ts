import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;
/** So many bytes longer is what is sealed. */
export const SEAL_BYTES = NONCE + TAG;
const CIPHER = "aes-256-gcm";
/** Node takes four times as long where a key is given as bytes: it looks first whether they are a key object. */
const asKey = createSecretKey;

/** Seals bytes (AES-256-GCM, a nonce by chance before them), readable only together with what they are `about`. */
export function sealBytes(key: Uint8Array, about: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, asKey(key), nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(about));
  return Uint8Array.from(Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
}

/** Opens what `sealBytes` made. Throws for another key, another `about`, and for a single bit that was touched. */
export function openBytes(key: Uint8Array, about: string, sealed: Uint8Array): Buffer {
  const opener = createDecipheriv(CIPHER, asKey(key), sealed.subarray(0, NONCE), { authTagLength: TAG });
  opener.setAAD(Buffer.from(about));
  opener.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([opener.update(sealed.subarray(NONCE, -TAG)), opener.final()]);
}

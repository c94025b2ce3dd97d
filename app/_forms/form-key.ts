import { randomBytes } from "node:crypto";

/** A new key for one form on one page: 128 random bits. Posting it twice gives the same result once. */
export function mintFormKey(): string {
  return randomBytes(16).toString("base64url");
}

const SHAPE = /^[A-Za-z0-9_-]{16,64}$/;

export function isFormKey(text: string | undefined): text is string {
  return text !== undefined && SHAPE.test(text);
}

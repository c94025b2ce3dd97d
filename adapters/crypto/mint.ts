import { randomBytes, randomInt } from "node:crypto";
import { REFERENCE_ALPHABET, REFERENCE_LETTERS, referenceOf } from "#domain/reference.ts";

/** A new reference (`AG-7K3F-9Q2MB`): 43.7 random bits. Its column is unique; a clash fails the transaction. */
export function mintReference(): string {
  let letters = "";
  for (let i = 0; i < REFERENCE_LETTERS; i += 1) letters += REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)];
  return referenceOf(letters);
}

/** A new secret-link token: 160 random bits, 27 characters safe in an address. */
export function mintToken(): string {
  return randomBytes(20).toString("base64url");
}

const TOKEN = /^[A-Za-z0-9_-]{27}$/;

/** True for what could be a token at all: anything else is not worth a look in the database. */
export function looksLikeToken(text: string): boolean {
  return TOKEN.test(text);
}

import { seal, unseal } from "#adapters/crypto/keyed.ts";

const PURPOSE = "staff second factor";

/** Seals a secret of one colleague's second factor for keeping: readable with our key and for that colleague alone. */
export function sealFor(memberId: string, text: string): string {
  return Buffer.from(seal(PURPOSE, memberId, text)).toString("base64url");
}

/** Opens what `sealFor` made for this colleague. Throws when it was made for another, or with another key. */
export function unsealFor(memberId: string, sealed: string): string {
  const text = unseal(PURPOSE, memberId, Buffer.from(sealed, "base64url"));
  if (text === null) throw new Error("a second factor cannot be opened: was AUTH_SECRET changed?");
  return text;
}

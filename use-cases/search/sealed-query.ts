import { seal, unseal } from "#adapters/crypto/keyed.ts";

const PURPOSE = "what staff look for";

/**
 * What was typed into a search, sealed to stand in an address: it can be kept and sent on to a colleague, and neither a log nor
 * a browser's history tells whom somebody looked for.
 */
export function sealQuery(typed: string): string {
  return Buffer.from(seal(PURPOSE, "", typed)).toString("base64url");
}

/** Opens what `sealQuery` made; null for anything else. */
export function openQuery(sealed: string): string | null {
  return unseal(PURPOSE, "", Buffer.from(sealed, "base64url"));
}

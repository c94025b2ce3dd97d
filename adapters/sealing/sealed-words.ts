import { openBytes, sealBytes } from "#adapters/crypto/sealed-bytes.ts";
import { unwrap } from "./recipient-key.ts";
import type { SealedRow } from "./sealed-person.ts";

/** Whose key words are sealed with, and what is read of a recipient to have it. */
export type KeyRow = Pick<SealedRow, "id" | "wrappedKey">;
export const KEY = { id: true, wrappedKey: true } as const;

/** Seals what was said with a person, or the names they gave, under their key. Whoever was forgotten has none: nothing is kept. */
export function sealWords(of: KeyRow, words: string): Uint8Array<ArrayBuffer> {
  if (of.wrappedKey === null) return new Uint8Array();
  return sealBytes(unwrap(of.id, of.wrappedKey), aboutWords(of.id), Buffer.from(words));
}

/** Opens what `sealWords` sealed; empty once the key is destroyed. */
export function openWords(of: KeyRow, sealed: Uint8Array): string {
  if (of.wrappedKey === null || sealed.length === 0) return "";
  return openBytes(unwrap(of.id, of.wrappedKey), aboutWords(of.id), sealed).toString("utf8");
}

const aboutWords = (id: string) => `words ${id}`;

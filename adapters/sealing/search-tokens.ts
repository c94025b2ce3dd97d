import { hash } from "node:crypto";
import type { MasterKey } from "#adapters/env/master-keys.ts";
import type { Person } from "#domain/people/person.ts";
import { keptBeginnings, wordsOfPerson } from "#domain/people/search-words.ts";
import { firstMaster, keyOfMaster, masterKeys } from "./master-keys.ts";

/** The hashes by which staff find a person: one for each kept beginning of a word, as only the first master key makes them. */
export function tokensOfPerson(person: Person): number[] {
  const master = firstMaster();
  return keptBeginnings(wordsOfPerson(person)).map((beginning) => token(master, beginning));
}

/** What to look for to find a beginning: a hash by each master key, since what was written before a rotation has the former's. */
export function tokensOfBeginning(beginning: string): number[] {
  return masterKeys().map((master) => token(master, beginning));
}

/** Most beginnings are of words that many have: their hashes are kept at hand, and forgotten when there are too many. */
const atHand = new Map<string, number>();
const MOST_AT_HAND = 20_000;

/**
 * 32 bits of an HMAC: two beginnings may share one by chance, so whoever is found is opened and looked at; and it is an eighth of
 * the room that the whole would take.
 */
function token(master: MasterKey, beginning: string): number {
  const key = keyOfMaster(master, "search words");
  const name = `${key.toString("latin1")}${beginning}`;
  const known = atHand.get(name);
  if (known !== undefined) return known;
  const made = hmac(key, beginning).readInt32BE();
  if (atHand.size >= MOST_AT_HAND) atHand.clear();
  atHand.set(name, made);
  return made;
}

/**
 * HMAC-SHA-256 (RFC 2104) of two plain hashes, as `createHmac` makes it (a test compares them) in a third of the time: of each order there are
 * some thirty.
 */
export function hmac(key: Uint8Array, text: string): Buffer {
  const [first, second] = padsOf(key);
  const inner = hash("sha256", Buffer.concat([first, Buffer.from(text)]), "buffer");
  return hash("sha256", Buffer.concat([second, inner]), "buffer");
}

const pads = new WeakMap<Uint8Array, readonly [Buffer, Buffer]>();

/** A key of 32 bytes, as each half of an HMAC begins with it. */
function padsOf(key: Uint8Array): readonly [Buffer, Buffer] {
  const known = pads.get(key);
  if (known) return known;
  const padded = (pad: number) => Buffer.alloc(64, pad).map((byte, place) => byte ^ (key[place] ?? 0)) as Buffer;
  const made = [padded(0x36), padded(0x5c)] as const;
  pads.set(key, made);
  return made;
}

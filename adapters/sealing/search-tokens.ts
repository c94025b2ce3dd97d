import { createHmac, createSecretKey } from "node:crypto";
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
 * the room that the whole would take. Node is five times as slow where a key is given as bytes.
 */
function token(master: MasterKey, beginning: string): number {
  const key = keyOfMaster(master, "search words");
  const name = `${key.toString("latin1")}${beginning}`;
  const known = atHand.get(name);
  if (known !== undefined) return known;
  const made = createHmac("sha256", createSecretKey(key)).update(beginning).digest().readInt32BE();
  if (atHand.size >= MOST_AT_HAND) atHand.clear();
  atHand.set(name, made);
  return made;
}

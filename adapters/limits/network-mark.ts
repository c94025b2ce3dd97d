import { keyedHash } from "#adapters/crypto/keyed.ts";

/**
 * What a range of the network is known by for one day (UTC), 128 bits of a keyed hash: the same range has another mark tomorrow, so that
 * nobody can be followed from day to day, and no address can be read from it.
 */
export function networkMark(range: string, now: Date): string {
  return keyedHash(`network ${now.toISOString().slice(0, 10)}`, range).slice(0, 22);
}

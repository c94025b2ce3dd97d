import { createHmac } from "node:crypto";
import type { MasterKey } from "#adapters/env/master-keys.ts";
import { firstMaster, keyOfMaster, masterKeys } from "./master-keys.ts";

/** A key is in use for so long. What was hashed longer ago than that must not be looked for any more. */
const HASH_KEY_DAYS = 90;

/**
 * The hashes that a text has, or had within the last 90 days, for one purpose: the first by the present key, then those by the key before
 * it and by master keys that are being replaced. Each key is drawn from a master key and its number among the periods of 90 days, so that
 * what was hashed in different periods, or before a rotation of the master key, cannot be told to be of the same.
 */
export function rotatingHashes(purpose: string, text: string, now: Date): [string, ...string[]] {
  const period = Math.floor(now.getTime() / (HASH_KEY_DAYS * 86_400_000));
  const by = (master: MasterKey, number: number) =>
    createHmac("sha256", keyOfMaster(master, `${purpose} ${number}`))
      .update(text)
      .digest("base64url");
  const first = firstMaster();
  const others = masterKeys().filter((master) => master !== first);
  return [
    by(first, period),
    by(first, period - 1),
    ...others.flatMap((master) => [by(master, period), by(master, period - 1)]),
  ];
}

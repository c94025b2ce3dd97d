import { hkdfSync } from "node:crypto";
import { type MasterKey, readMasterKeys } from "#adapters/env/master-keys.ts";

let readOnce: { text: string; keys: readonly MasterKey[] } | undefined;

/** The master keys of this process: the first wraps what is new. Read apart from the other settings: a script that seals needs no other. */
export function masterKeys(): readonly MasterKey[] {
  const text = process.env.MASTER_KEYS ?? "";
  if (readOnce?.text === text) return readOnce.keys;
  const read = readMasterKeys(text);
  if (!read.ok) throw new Error(`MASTER_KEYS ${read.problem}`);
  readOnce = { text, keys: read.keys };
  return read.keys;
}

/** The key that new keys are wrapped by. */
export function firstMaster(): MasterKey {
  const [first] = masterKeys();
  if (!first) throw new Error("MASTER_KEYS has no key");
  return first;
}

const derived = new Map<string, Buffer>();

/** A key of one purpose, drawn from a master key (HKDF): what wraps is never what search words are hashed with. */
export function keyOfMaster({ version, key }: MasterKey, purpose: string): Buffer {
  const name = `${version} ${purpose} ${key.toString("hex")}`;
  const known = derived.get(name);
  if (known) return known;
  const drawn = Buffer.from(hkdfSync("sha256", key, "", purpose, 32));
  derived.set(name, drawn);
  return drawn;
}

/** What can be kept of a master key without giving it away: whether a start has the same one is told by it. */
export function markOf(master: MasterKey): Buffer {
  return keyOfMaster(master, "mark of a master key").subarray(0, 16);
}

/** A key that wraps other keys. Its version stands before all that it wrapped. */
export type MasterKey = { version: number; key: Buffer };

const HOW =
  'must be one or more of "version:key", parted by commas: a version from 1 to 255, a key of 32 bytes in base64url';

/**
 * Reads `MASTER_KEYS` (`2:…,1:…`): the first wraps what is new, all unwrap what they wrapped. Says what is wrong with them, and
 * never repeats a key in it.
 */
export function readMasterKeys(text: string): { ok: true; keys: MasterKey[] } | { ok: false; problem: string } {
  const keys = text.split(",").map((part) => readOne(part.trim()));
  if (!keys.every((each) => each !== null)) return { ok: false, problem: HOW };
  const versions = new Set(keys.map(({ version }) => version));
  if (versions.size < keys.length) return { ok: false, problem: "has two keys of the same version" };
  const different = new Set(keys.map(({ key }) => key.toString("hex")));
  if (different.size < keys.length) return { ok: false, problem: "has the same key under two versions" };
  return { ok: true, keys };
}

function readOne(part: string): MasterKey | null {
  const [, version, key] = /^([1-9]\d{0,2}):([A-Za-z0-9_-]{43}=?)$/.exec(part) ?? [];
  if (!version || !key || Number(version) > 255) return null;
  return { version: Number(version), key: Buffer.from(key, "base64url") };
}

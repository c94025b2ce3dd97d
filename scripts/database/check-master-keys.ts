import { type MasterKey, readMasterKeys } from "#adapters/env/master-keys.ts";
import { markOf } from "#adapters/sealing/master-keys.ts";
import { Problem } from "#scripts/launch/say.ts";
import { withClient } from "./own-database.ts";

/** What is kept of a master key that people are sealed with. */
export type MasterKeyMark = { version: number; mark: Buffer };

/** In a line each, why these keys are not those that marks were made of; nothing when they are. */
export function misfitsOf(keys: readonly MasterKey[], marks: readonly MasterKeyMark[], where: string): string[] {
  return marks.flatMap(({ version, mark }) => {
    const own = keys.find((each) => each.version === version);
    if (!own) return `MASTER_KEYS lacks version ${version}, by which people in ${where} are still sealed`;
    return markOf(own).equals(mark) ? [] : `MASTER_KEYS has another key under version ${version} than ${where}`;
  });
}

const PUT_BACK =
  "Put back the right one, from where it is kept: in MASTER_KEYS or, where that is not set, in DATA_DIR/master-keys";

/**
 * Refuses a start whose `MASTER_KEYS` are not those that the people in this database are sealed with: each page would fail, and what
 * was written meanwhile could not be read by the right ones. Notes the first of them, which seals from now on.
 */
export async function checkMasterKeys(url: string, given: string): Promise<void> {
  const read = readMasterKeys(given);
  if (!read.ok) throw new Problem(`MASTER_KEYS ${read.problem}`);
  await withClient(url, async (client) => {
    const { rows } = await client.query<MasterKeyMark>("SELECT version, mark FROM master_key_mark");
    const problems = misfitsOf(read.keys, rows, "this database");
    if (problems.length > 0) throw new Problem([...problems, PUT_BACK].join("\n"));
    const [first] = read.keys;
    if (!first) return;
    const note = "INSERT INTO master_key_mark (version, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    await client.query(note, [first.version, markOf(first)]);
  });
}

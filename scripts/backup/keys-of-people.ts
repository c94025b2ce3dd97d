import type pg from "pg";
import { readMasterKeys } from "#adapters/env/master-keys.ts";
import { openPerson, type SealedRow } from "#adapters/sealing/sealed-person.ts";
import { tokensOfPerson } from "#adapters/sealing/search-tokens.ts";
import { type MasterKeyMark, misfitsOf } from "#scripts/database/check-master-keys.ts";
import { Problem } from "#scripts/launch/say.ts";
import { copyIn } from "./copy-table.ts";
import type { LastLine } from "./file-words.ts";
import type { ContentReader } from "./read-content.ts";
import { listOf } from "./what-is-kept.ts";

/** Where the keys lie until their people are there. */
const KEYS = "restored_key";

const INTO: Readonly<Record<string, string>> = {
  recipient: `${KEYS} (id, wrapped_key)`,
  master_key_mark: "master_key_mark (version, mark, since)",
};

/** Reads a keys file, and refuses master keys that its keys were not wrapped by. In the transaction that is open. */
export async function readKeysInto(client: pg.Client, keys: ContentReader): Promise<LastLine> {
  await client.query(`CREATE TEMP TABLE ${KEYS} (id uuid PRIMARY KEY, wrapped_key bytea NOT NULL) ON COMMIT DROP`);
  await client.query("DELETE FROM master_key_mark");
  for (;;) {
    const part = await keys.next();
    if ("mark" in part) {
      await checkMarks(client);
      return part;
    }
    const into = INTO[part.table];
    if (into === undefined) throw new Problem(`The keys file holds a table "${part.table}", which is none of keys.`);
    await copyIn(client, into, part.rows);
  }
}

async function checkMarks(client: pg.Client): Promise<void> {
  const read = readMasterKeys(process.env.MASTER_KEYS ?? "");
  if (!read.ok) throw new Problem(`MASTER_KEYS ${read.problem}`);
  const { rows } = await client.query<MasterKeyMark>("SELECT version, mark FROM master_key_mark ORDER BY version");
  const problems = misfitsOf(read.keys, rows, "this backup");
  if (problems.length > 0) throw new Problem(problems.join("\n"));
}

const AT_ONCE = 1_000;
const FOUND_BY = "restored_search";

/**
 * Gives people who were read without their keys their keys back, and the hashes that staff find them by: each is opened once. Whoever
 * has no key in the keys file is forgotten. Gives how many there are of both.
 */
export async function joinKeys(
  client: pg.Client,
  from: string,
  columns: readonly string[],
): Promise<{ people: number; forgotten: number }> {
  await client.query(`CREATE TEMP TABLE ${FOUND_BY} (id uuid PRIMARY KEY, search int[] NOT NULL) ON COMMIT DROP`);
  await client.query(`DECLARE living NO SCROLL CURSOR FOR
    SELECT id, sealed, wrapped_key AS "wrappedKey" FROM ${from} JOIN ${KEYS} USING (id) WHERE sealed IS NOT NULL`);
  let people = 0;
  for (;;) {
    const { rows } = await client.query<SealedRow>(`FETCH ${AT_ONCE} FROM living`);
    if (rows.length === 0) break;
    people += rows.length;
    const hashes = rows.map((row) => `{${hashesOf(row).join(",")}}`);
    await client.query(
      `INSERT INTO ${FOUND_BY} SELECT id, search::int[] FROM unnest($1::uuid[], $2::text[]) AS each (id, search)`,
      [rows.map(({ id }) => id), hashes],
    );
  }
  const others = columns.filter((column) => column !== "sealed" && column !== "forgotten_at");
  await client.query(`
    INSERT INTO recipient (${listOf(others)}, sealed, forgotten_at, wrapped_key, search)
    SELECT ${listOf(others)}, CASE WHEN wrapped_key IS NOT NULL THEN sealed END,
           CASE WHEN sealed IS NOT NULL AND wrapped_key IS NULL THEN coalesce(forgotten_at, now()) ELSE forgotten_at END,
           CASE WHEN sealed IS NOT NULL THEN wrapped_key END, coalesce(${FOUND_BY}.search, '{}')
      FROM ${from} LEFT JOIN ${KEYS} USING (id) LEFT JOIN ${FOUND_BY} USING (id)`);
  return { people, forgotten: await forget(client, from) };
}

function hashesOf(row: SealedRow): number[] {
  try {
    return tokensOfPerson(openPerson(row));
  } catch {
    throw new Problem(`The recipient ${row.id} cannot be opened: the keys file, or MASTER_KEYS, are of another shop.`);
  }
}

/** They are nobody already. What else was taken away then is taken away at the next start, by the list that is left here for it. */
async function forget(client: pg.Client, from: string): Promise<number> {
  await client.query("DROP SCHEMA IF EXISTS restored CASCADE");
  await client.query("CREATE SCHEMA restored");
  await client.query("CREATE TABLE restored.forgotten (id uuid PRIMARY KEY)");
  const { rowCount } = await client.query(`
    INSERT INTO restored.forgotten SELECT r.id FROM ${from} r
     WHERE r.sealed IS NOT NULL AND NOT EXISTS (SELECT FROM ${KEYS} k WHERE k.id = r.id)`);
  if (rowCount === 0) await client.query("DROP SCHEMA restored CASCADE");
  return rowCount ?? 0;
}

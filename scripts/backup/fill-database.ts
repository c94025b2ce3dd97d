import type pg from "pg";
import { withoutIndexes } from "#scripts/database/without-indexes.ts";
import { Problem, step } from "#scripts/launch/say.ts";
import { copyIn, tallyOf } from "./copy-table.ts";
import type { LastLine } from "./file-words.ts";
import { joinKeys } from "./keys-of-people.ts";
import type { ContentReader } from "./read-content.ts";
import { type KeptTable, keptTables, listOf, quoted, wholeOf } from "./what-is-kept.ts";
import { withoutGuards } from "./without-guards.ts";

/** People lie here until they have their keys: the database keeps nobody sealed without one. */
const PEOPLE = "restored_recipient";
const placeOf = (name: string): string => (name === "recipient" ? PEOPLE : name);

/**
 * Fills all tables with what a file holds, and compares what is in them afterwards with what was in the tables that it was taken
 * of, row by row. In the transaction that is open, after the keys were read.
 */
export async function fillDatabase(
  client: pg.Client,
  data: ContentReader,
  check: (last: LastLine) => void,
): Promise<{ rows: number; people: number; forgotten: number }> {
  const tables = await keptTables(client);
  const people = columnsOf(tables, "recipient");
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  return withoutGuards(client, () =>
    withoutIndexes(client, Number.POSITIVE_INFINITY, async () => {
      await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(", ")}`);
      await client.query(
        `CREATE TEMP TABLE ${PEOPLE} ON COMMIT DROP AS SELECT ${listOf(people)} FROM recipient WITH NO DATA`,
      );
      const last = await step("Filling the tables", () => readTables(client, data, tables));
      check(last);
      await step("Comparing them with the backup", () => compare(client, tables, last));
      await countOn(client, last.sequences);
      const joined = await step("Giving people their keys", () => joinKeys(client, PEOPLE, people));
      return { rows: last.tables.reduce((sum, each) => sum + each.rows, 0), ...joined };
    }),
  );
}

function columnsOf(tables: readonly KeptTable[], name: string): string[] {
  return tables.find((table) => table.name === name)?.columns ?? [];
}

/** Fills each table of the file. There must be one here for each, with the same columns, and one in the file for each here. */
async function readTables(client: pg.Client, data: ContentReader, tables: readonly KeptTable[]): Promise<LastLine> {
  const left = new Map(tables.map((table) => [table.name, table]));
  for (;;) {
    const part = await data.next();
    if ("mark" in part) {
      if (left.size > 0) throw new Problem(`The backup lacks the table "${[...left.keys()].join('", "')}".`);
      return part;
    }
    if (listOf(left.get(part.table)?.columns ?? []) !== listOf(part.columns))
      throw new Problem(`The table "${part.table}" of the backup has not the columns that its migrations make.`);
    await copyIn(client, `${quoted(placeOf(part.table))} (${listOf(part.columns)})`, part.rows);
    left.delete(part.table);
  }
}

/** Reads all of it back: what the database holds is what the file says. */
async function compare(client: pg.Client, tables: readonly KeptTable[], last: LastLine): Promise<void> {
  const told = new Map(last.tables.map((each) => [each.table, each]));
  for (const table of tables) {
    const found = await tallyOf(client, table.name, wholeOf(table, placeOf(table.name)));
    const wanted = told.get(table.name);
    if (found.rows !== wanted?.rows || found.sha256 !== wanted.sha256)
      throw new Problem(`The table "${table.name}" is not what it was when the backup was taken.`);
  }
}

/** What is numbered goes on where it was. */
async function countOn(client: pg.Client, sequences: Record<string, string>): Promise<void> {
  for (const [name, at] of Object.entries(sequences))
    await client.query("SELECT setval($1::regclass, $2)", [quoted(name), at]);
}

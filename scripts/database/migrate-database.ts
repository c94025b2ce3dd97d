import { createHash } from "node:crypto";
import pg from "pg";
import { Problem } from "#scripts/launch/say.ts";
import { migrationList, migrationNames, migrationSql } from "./migration-files.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/**
 * Brings a database up to date, or as far as these migrations lead, and answers the names of the migrations it applied. Several at once take turns: the engine
 * locks. Throws a `Problem` when a migration fails; what that one did is then undone.
 */
export async function migrateDatabase(url: string, names = migrationNames()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect().catch((error: Error) => {
    throw new Problem(`The database cannot be reached: ${error.message}`);
  });
  try {
    return (await isUpToDate(client, names)) ? [] : await apply(client, url, names);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, url: string, names: readonly string[]): Promise<string[]> {
  const { engine, wordsOf, close } = await openSchemaEngine(url);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationList(names), filters });
    return appliedMigrationNames;
  } catch (error) {
    await forgetFailed(client).catch(() => undefined);
    throw new Problem(advised(wordsOf(error)));
  } finally {
    await close();
  }
}

/** The engine names a page of its maker's, which speaks of commands that are not here. */
function advised(words: string): string {
  if (!words.includes("found failed migrations")) return words;
  const [, name = "a migration"] = /The `(\w+)` migration/.exec(words) ?? [];
  return `An earlier start was ended in the middle of the migration ${name}.
To the database say DELETE FROM _prisma_migrations WHERE finished_at IS NULL, and start again.`;
}

/** A script is one transaction: of one that failed nothing is there, and the engine's note would only keep a mended one from being tried. */
async function forgetFailed(client: pg.Client): Promise<void> {
  await client.query("DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND logs IS NOT NULL");
}

/** True when every migration is in, as it is written now. Quicker than the engine; in doubt the engine decides. */
async function isUpToDate(client: pg.Client, names: readonly string[]): Promise<boolean> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known");
  if (!rows[0].known) return false;
  const applied = await client.query(
    "SELECT migration_name || checksum AS mark FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const marks = new Set(applied.rows.map(({ mark }) => mark));
  return names.every((name) => marks.has(name + createHash("sha256").update(migrationSql(name)).digest("hex")));
}

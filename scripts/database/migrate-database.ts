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
    return (await isUpToDate(client, names)) ? [] : await apply(url, names);
  } finally {
    await client.end();
  }
}

async function apply(url: string, names: readonly string[]): Promise<string[]> {
  const { engine, close } = await openSchemaEngine(url);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationList(names), filters });
    return appliedMigrationNames;
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error));
  } finally {
    await close();
  }
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

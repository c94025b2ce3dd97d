import type { DiffTarget } from "@prisma/schema-engine-wasm";
import { migrationList, presentSchema } from "./migration-files.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/**
 * The SQL that leads from what the migrations make to what `schema.prisma` says; empty when they agree. The migrations are
 * tried in a database of their own that is dropped again, so `url` needs an account that may make one.
 */
export async function differenceFromMigrations(url: string): Promise<string> {
  const { engine, close } = await openSchemaEngine(url);
  try {
    const migrations = migrationList();
    const from: DiffTarget =
      migrations.migrationDirectories.length > 0 ? { tag: "migrations", ...migrations } : { tag: "empty" };
    const to: DiffTarget = { tag: "schemaDatamodel", ...presentSchema() };
    const filters = { externalTables: [], externalEnums: [] };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return stdout === null || stdout.includes("This is an empty migration") ? "" : stdout;
  } finally {
    await close();
  }
}

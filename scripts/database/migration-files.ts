import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";

const PRISMA = resolve(import.meta.dirname, "../../prisma");
export const MIGRATIONS = join(PRISMA, "migrations");

/** These migrations, oldest first (every one of the repository without them), as the schema engine wants them. */
export function migrationList(names: readonly string[] = migrationNames()): MigrationList {
  const lockfile = join(MIGRATIONS, "migration_lock.toml");
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: migrationSql(name) } },
    })),
  };
}

export function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS)) return [];
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(MIGRATIONS, entry.name, "migration.sql")))
    .map(({ name }) => name)
    .sort();
}

export function migrationSql(name: string): string {
  return readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8");
}

/** The schema as it stands in the repository now. */
export function presentSchema(): SchemasContainer {
  const path = join(PRISMA, "schema.prisma");
  return { files: [{ path, content: readFileSync(path, "utf8") }] };
}

/** Stands for all migrations as they are written now. */
export function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const name of migrationNames()) hash.update(name).update("\0").update(migrationSql(name)).update("\0");
  return hash.digest("hex");
}

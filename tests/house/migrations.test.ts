import { expect, test } from "vitest";
import { differenceFromMigrations } from "#scripts/database/diff.ts";
import { migrateDatabase } from "#scripts/database/migrate-database.ts";
import { migrationNames } from "#scripts/database/migration-files.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { createTestDatabase } from "#tests/support/database.ts";

test("the migrations make the database that the schema describes", async () => {
  expect(await differenceFromMigrations(process.env.TEST_DATABASE_ADMIN_URL ?? "")).toBe("");
});

test("a migration that fails says what the database said, and is tried again once it is mended", async () => {
  const last = "20261127103500_another_email_for_invoices";
  const names = migrationNames().filter((name) => name <= last);
  const { url, drop } = await createTestDatabase();
  const say = (sql: string) => withClient(url, (client) => client.query(sql));
  // Its column is there already, so that adding it fails.
  await say(`DELETE FROM _prisma_migrations WHERE migration_name >= '${last}'`);
  for (const time of ["first", "second"])
    await expect(migrateDatabase(url, names), time).rejects.toThrow(
      `The migration ${last} failed: column "email_asked_at" of relation "invoice" already exists`,
    );
  await say('ALTER TABLE "invoice" DROP COLUMN "email_asked_at"');
  expect(await migrateDatabase(url, names)).toEqual([last]);
  await say(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${last}'`);
  await expect(migrateDatabase(url, names)).rejects.toThrow(
    `An earlier start was ended in the middle of the migration ${last}.`,
  );
  await drop();
});

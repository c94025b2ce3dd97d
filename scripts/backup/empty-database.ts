import type pg from "pg";
import { Problem } from "#scripts/launch/say.ts";
import { quoted } from "./what-is-kept.ts";

/** Rows that are there before anybody did anything: migrations write them. */
const BY_MIGRATIONS = ["_prisma_migrations", "given_copies"];

/** Throws a `Problem` unless nothing is in this database, but perhaps tables that some of these migrations made. */
export async function expectEmpty(client: pg.Client, migrations: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1",
  );
  const names = rows.map(({ name }) => name);
  for (const name of names.filter((each) => !BY_MIGRATIONS.includes(each)))
    if ((await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`)).rowCount !== 0)
      throw new Problem(
        `This database is not empty: its table "${name}" has rows. Nothing was touched. Restore into an empty one: ` +
          "another DATA_DIR, or another database in DATABASE_URL.",
      );
  if (names.includes("_prisma_migrations")) await expectNoneBeyond(client, migrations);
}

async function expectNoneBeyond(client: pg.Client, migrations: readonly string[]): Promise<void> {
  // One that was killed in the middle left its word, and nothing else.
  await client.query("DELETE FROM _prisma_migrations WHERE finished_at IS NULL");
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1",
  );
  const beyond = rows.filter(({ name }) => !migrations.includes(name));
  if (beyond.length > 0)
    throw new Problem(
      `The tables of this database are newer than the backup (${beyond[0]?.name}). Nothing was touched. Restore into a database without tables.`,
    );
}

/** Keeps everybody else out of all tables until the transaction ends, and looks once more: a shop may have been started meanwhile. */
export async function lockEmpty(client: pg.Client, migrations: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1",
  );
  await client.query(`LOCK TABLE ${rows.map(({ name }) => quoted(name)).join(", ")} IN ACCESS EXCLUSIVE MODE`);
  await expectEmpty(client, migrations);
}

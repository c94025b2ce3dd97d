import { PgBoss } from "pg-boss";
import { migrateDatabase } from "#scripts/database/migrate-database.ts";
import { migrationsHash } from "#scripts/database/migration-files.ts";
import { withClient } from "#scripts/database/own-database.ts";

/** Held by the one that makes the template, while others wait. */
const MAKING_TEMPLATE = 7_002;

/** Makes the database that test databases are copies of, for the migrations as they are now. Answers its name. */
export function ensureTemplate(adminUrl: string): Promise<string> {
  const hash = migrationsHash().slice(0, 16);
  const [name, unfinished] = [`template_${hash}`, `making_${hash}`];
  return withClient(adminUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MAKING_TEMPLATE]);
    const found = await client.query("SELECT datname FROM pg_database WHERE datname ~ '^(template|making)_'");
    const names = found.rows.map(({ datname }) => String(datname));
    if (names.includes(name)) return name;
    for (const old of names) await client.query(`DROP DATABASE ${old} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await fill(databaseUrl(adminUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    return name;
  });
}

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** With the tables of the jobs as well, which each app would otherwise make first. */
async function fill(url: string): Promise<void> {
  await migrateDatabase(url);
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { differenceFromMigrations } from "./database/diff.ts";
import { MIGRATIONS } from "./database/migration-files.ts";
import { giveUp, Problem, say } from "./launch/say.ts";
import { joinTestServer } from "./test/database-server.ts";

/** `npm run db:diff -- <name>`: writes the migration from what the migrations make to what schema.prisma says. */
async function writeMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Problem("Give the migration a name in small letters, as in: npm run db:diff -- add_price_notes");
  const server = await joinTestServer();
  try {
    const sql = await differenceFromMigrations(server.adminUrl);
    if (sql === "") return say("The migrations make what the schema says: there is nothing to write.");
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(MIGRATIONS, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), sql);
    say(`Wrote ${relative(".", folder)}/migration.sql. Read it, and add by hand what the schema cannot say.`);
  } finally {
    await server.leave();
  }
}

await writeMigration(process.argv[2]).catch(giveUp);

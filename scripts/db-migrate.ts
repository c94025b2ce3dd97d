import { existsSync } from "node:fs";
import { migrateDatabase } from "./database/migrate-database.ts";
import { giveUp, Problem, say } from "./launch/say.ts";

/** `npm run db:migrate`: brings the database of DATABASE_URL up to date. `npm start` does so by itself. */
async function migrate(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Problem("DATABASE_URL is not set. The database that npm start makes itself is migrated by npm start.");
  const applied = await migrateDatabase(url);
  say(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}

await migrate().catch(giveUp);

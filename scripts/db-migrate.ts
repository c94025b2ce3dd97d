import { existsSync } from "node:fs";
import { checkMasterKeys } from "./database/check-master-keys.ts";
import { migrateDatabase } from "./database/migrate-database.ts";
import { hasUnsealed, sealDatabase } from "./database/seal-database.ts";
import { giveUp, Problem, say } from "./launch/say.ts";

/** `npm run db:migrate`: brings the database of DATABASE_URL up to date. `npm start` does so by itself. */
async function migrate(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Problem("DATABASE_URL is not set. The database that npm start makes itself is migrated by npm start.");
  const applied = await migrateDatabase(url);
  if (await hasUnsealed(url)) await seal(url);
  say(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}

/** People who stood open before cannot be left so, and only the app's own keys seal them. */
async function seal(url: string): Promise<void> {
  const { MASTER_KEYS } = process.env;
  if (!MASTER_KEYS)
    throw new Problem("MASTER_KEYS is not set: the people in this database have to be sealed with them.");
  await checkMasterKeys(url, MASTER_KEYS);
  say(`Sealed ${await sealDatabase(url)} people`);
}

await migrate().catch(giveUp);

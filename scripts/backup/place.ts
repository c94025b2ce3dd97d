import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { backupSettings } from "#adapters/env/backup-settings.ts";
import { readMasterKeys } from "#adapters/env/master-keys.ts";
import { ensureDatabase, withClient } from "#scripts/database/own-database.ts";
import { isStarted } from "#scripts/launch/former-start.ts";
import { readKeptMasterKeys } from "#scripts/launch/kept-master-keys.ts";
import { Problem } from "#scripts/launch/say.ts";
import { readKeptSecrets } from "#scripts/launch/secrets.ts";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";

const asked = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).catch(3000),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be a postgres:// address")
    .optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters long").optional(),
  MASTER_KEYS: z.string().optional(),
  ...backupSettings,
});

/** Where a shop stands, for commands that need no more of it than its database and its secrets. */
export type Place = z.infer<typeof asked> & { dataDir: string };

/** Reads the settings, or says in a line each what is wrong with them. */
export function placeOf(environment: Record<string, string | undefined>): Place {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = asked.safeParse(filled);
  if (!parsed.success)
    throw new Problem(parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`).join("\n"));
  return { ...parsed.data, dataDir: resolve(parsed.data.DATA_DIR) };
}

/** The secret that marks files: the one given, or the folder's own. None is made. */
export function authSecretOf({ AUTH_SECRET, dataDir }: Place): string {
  const secret = AUTH_SECRET ?? readKeptSecrets(dataDir)?.AUTH_SECRET;
  if (secret === undefined)
    throw new Problem(
      `AUTH_SECRET is not set, and there is no ${join(dataDir, "secrets.json")}: put back the one of this shop.`,
    );
  return secret;
}

/** The master keys given, or the folder's own. None is made: new ones open nobody. */
export function masterKeysOf({ MASTER_KEYS, dataDir }: Place): string {
  const keys = MASTER_KEYS ?? readKeptMasterKeys(dataDir);
  if (keys === undefined)
    throw new Problem(
      `MASTER_KEYS is not set, and there is no ${join(dataDir, "master-keys")}: put back those of this shop.`,
    );
  const read = readMasterKeys(keys);
  if (!read.ok) throw new Problem(`MASTER_KEYS ${read.problem}`);
  return keys;
}

/** True where a shop with a database of its own was started before. */
export function hasOwnShop({ dataDir }: Place): boolean {
  return existsSync(join(dataDir, "secrets.json")) || existsSync(join(dataDir, "postgres"));
}

/**
 * Does `work` on the shop's database: on the one given, or on the folder's own, whose server is started unless it runs, and ended
 * afterwards unless a shop uses it.
 */
export async function onDatabase<T>(place: Place, work: (url: string) => Promise<T>): Promise<T> {
  if (place.DATABASE_URL !== undefined) return work(place.DATABASE_URL);
  const server = await startPostgres({ folder: join(place.dataDir, "postgres"), firstPort: place.PORT + 3 });
  try {
    await ensureDatabase(server.urlOf("postgres"), "store");
    return await work(server.urlOf("store"));
  } finally {
    if (!isStarted(place.dataDir) && !(await isUsed(server))) await server.stop();
  }
}

async function isUsed(server: PostgresServer): Promise<boolean> {
  const others = "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
  return withClient(server.urlOf("postgres"), async (client) => (await client.query(others)).rowCount !== 0).catch(
    () => false,
  );
}

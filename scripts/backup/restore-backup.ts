import type pg from "pg";
import { migrateDatabase } from "#scripts/database/migrate-database.ts";
import { migrationNames } from "#scripts/database/migration-files.ts";
import { Problem, step } from "#scripts/launch/say.ts";
import { expectEmpty, lockEmpty } from "./empty-database.ts";
import { type FirstLine, type LastLine, markOfFile } from "./file-words.ts";
import { fillDatabase } from "./fill-database.ts";
import { readKeysInto } from "./keys-of-people.ts";
import { ContentReader } from "./read-content.ts";
import { readSealed } from "./sealed-file.ts";
import { connectAlone } from "./snapshot.ts";

export type RestoreRequest = {
  url: string;
  file: string;
  keysFile: string;
  identities: readonly string[];
  authSecret: string;
  /** Also a file that a shop with another AUTH_SECRET wrote. */
  isOtherSecretFine?: boolean;
};

export type Restored = { takenAt: string; keysTakenAt: string; rows: number; people: number; forgotten: number };

/**
 * Fills an empty database with what a backup holds, and checks all of it. Whoever has no key in the keys file was forgotten since, and
 * is forgotten here. All or nothing is there afterwards, however it ends. Throws a `Problem` for a database that is not empty, for
 * files that are not whole, not of this shop, not of one another or too new, and where the master keys are not theirs.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const keys = new ContentReader(request.keysFile, readSealed(request.keysFile, request.identities));
  const data = new ContentReader(request.file, readSealed(request.file, request.identities));
  try {
    const firsts = { keys: await keys.first("keys"), data: await data.first("data") };
    checkFirstLines(firsts, request);
    const client = await connectAlone(request.url);
    try {
      await expectEmpty(client, firsts.data.migrations);
      await step("Making the tables", () => migrateDatabase(request.url, firsts.data.migrations));
      const filled = await inOneGo(client, async () => {
        await lockEmpty(client, firsts.data.migrations);
        await step("Reading the keys", async () => checkMark(request, firsts.keys, await readKeysInto(client, keys)));
        return fillDatabase(client, data, (last) => checkMark(request, firsts.data, last));
      });
      await step("Bringing the database up to date", () => migrateDatabase(request.url));
      await client.query("ANALYZE");
      return { takenAt: firsts.data.takenAt, keysTakenAt: firsts.keys.takenAt, ...filled };
    } finally {
      await client.end();
    }
  } finally {
    await Promise.all([keys.close(), data.close()]);
  }
}

async function inOneGo<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    const done = await work();
    await client.query("COMMIT");
    return done;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

function checkFirstLines({ keys, data }: Record<"keys" | "data", FirstLine>, { file, keysFile }: RestoreRequest): void {
  const unknown = data.migrations.filter((name) => !migrationNames().includes(name));
  if (unknown.length > 0)
    throw new Problem(
      `${file} is from a newer version of the shop: migration ${unknown.at(-1)} is unknown here. Bring this folder up to date first.`,
    );
  if (keys.takenAt < data.takenAt)
    throw new Problem(
      `${keysFile} is older (${keys.takenAt}) than ${file} (${data.takenAt}): whoever came between would count as forgotten. Take the keys file that was written last.`,
    );
}

/** A file that anybody could have encrypted to our public key is told from one that this shop wrote. */
function checkMark(
  { file, keysFile, authSecret, isOtherSecretFine }: RestoreRequest,
  first: FirstLine,
  last: LastLine,
): void {
  if (isOtherSecretFine || markOfFile(authSecret, first, last) === last.mark) return;
  throw new Problem(
    `${first.kind === "keys" ? keysFile : file} was not written by a shop with this AUTH_SECRET: it may be another's, or made up. ` +
      "If you are sure that it is yours, and its secret is lost, restore it with --other-secret.",
  );
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { authSecretOf, hasOwnShop, onDatabase, type Place, placeOf } from "./backup/place.ts";
import { takeBackup } from "./backup/take-backup.ts";
import { giveUp, Problem, say } from "./launch/say.ts";

const HOW = "npm run backup, or npm run backup -- --keys for the keys alone";

/** `npm run backup`: writes one encrypted file, and the keys beside it, while the shop runs or while it does not. */
async function backup(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const keysOnly = readArguments();
  const place = placeOf(process.env);
  const recipients = recipientsOf(place);
  if (place.DATABASE_URL === undefined && !hasOwnShop(place))
    throw new Problem(`No shop was ever started in ${place.dataDir}: there is nothing to back up.`);
  const startedAt = performance.now();
  const authSecret = authSecretOf(place);
  const folder = place.BACKUP_DIR ?? join(place.dataDir, "backups");
  const taken = await onDatabase(place, (url) =>
    takeBackup({ url, folder, recipients, authSecret, kept: place.BACKUPS_KEPT, keysOnly }).catch(brokenOff),
  );
  const inNumbers = (count: number) => count.toLocaleString("en-GB");
  say(`${taken.keysFile}: the keys of ${inNumbers(taken.people)} people, in the place of those before`);
  if (taken.file !== undefined)
    say(`${taken.file}: ${inNumbers(taken.rows)} rows, ${(taken.bytes / 1e6).toFixed(1)} MB`);
  if (taken.pruned > 0) say(`Deleted ${taken.pruned} older than the newest ${place.BACKUPS_KEPT}`);
  say(
    `Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Copy ${keysOnly ? "it" : "both files"} to another place.`,
  );
}

/** A full disk, or a database that went away, is nobody's fault here: one line says it. */
function brokenOff(error: Error & { code?: unknown }): never {
  const isOutside = typeof error.code === "string" || /^Connection terminated/.test(error.message);
  throw isOutside
    ? new Problem(`${error.message}\nThe backup was broken off. The files of before are as they were.`)
    : error;
}

function readArguments(): boolean {
  try {
    return parseArgs({ options: { keys: { type: "boolean", default: false } } }).values.keys;
  } catch {
    throw new Problem(HOW);
  }
}

function recipientsOf({ BACKUP_RECIPIENTS }: Place): string[] {
  if (BACKUP_RECIPIENTS === undefined)
    throw new Problem(
      "BACKUP_RECIPIENTS is not set: whom to encrypt to. `npm run backup:identity` makes a pair of keys, and says what to do with them.",
    );
  return BACKUP_RECIPIENTS.split(",").map((each) => each.trim());
}

await backup().catch(giveUp);

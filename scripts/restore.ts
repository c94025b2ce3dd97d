import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { KEYS_FILE } from "./backup/folder.ts";
import { authSecretOf, masterKeysOf, onDatabase, placeOf } from "./backup/place.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { giveUp, Problem, say } from "./launch/say.ts";

const HOW = `npm run restore -- backup-….age [--keys ${KEYS_FILE}] [--identity file] [--other-secret]
The keys file is looked for beside the backup; the identity is taken from BACKUP_IDENTITY without a file.`;

/** `npm run restore`: fills an empty database with what a backup holds. `npm start` comes next. */
async function restore(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { file, keysFile, identityFile, isOtherSecretFine } = readArguments();
  const identities = identitiesOf(identityFile);
  const place = placeOf(process.env);
  const authSecret = authSecretOf(place);
  // People are opened once, to be found by staff.
  process.env.MASTER_KEYS = masterKeysOf(place);
  for (const each of [file, keysFile]) if (!existsSync(each)) throw new Problem(`There is no file ${each}.`);
  const startedAt = performance.now();
  const restored = await onDatabase(place, (url) =>
    restoreBackup({ url, file, keysFile, identities, authSecret, isOtherSecretFine }),
  );
  const inNumbers = (count: number) => count.toLocaleString("en-GB");
  say(
    `Everything is as it was at ${restored.takenAt}: ${inNumbers(restored.rows)} rows, ${inNumbers(restored.people)} people.`,
  );
  if (restored.forgotten > 0)
    say(`Forgotten between then and ${restored.keysTakenAt}, and still forgotten: ${inNumbers(restored.forgotten)}.`);
  say(`Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Next: npm start`);
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        keys: { type: "string" },
        identity: { type: "string" },
        "other-secret": { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error("one file is wanted");
    const keysFile = values.keys ?? join(dirname(file), KEYS_FILE);
    return { file, keysFile, identityFile: values.identity, isOtherSecretFine: values["other-secret"] };
  } catch {
    throw new Problem(HOW);
  }
}

/** As `age-keygen` writes them: lines, of which those with a # are notes. */
function identitiesOf(path: string | undefined): string[] {
  if (path !== undefined && !existsSync(path)) throw new Problem(`There is no file ${path}.`);
  const text = path === undefined ? (process.env.BACKUP_IDENTITY ?? "") : readFileSync(path, "utf8");
  const lines = text.split(/[\n,]/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== "" && !line.startsWith("#"));
  if (identities.length === 0)
    throw new Problem("BACKUP_IDENTITY is not set, and no --identity given: the secret key that opens the backups.");
  if (!identities.every((each) => /^AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]+$/.test(each)))
    throw new Problem("An identity must look like AGE-SECRET-KEY-1…");
  return identities;
}

await restore().catch(giveUp);

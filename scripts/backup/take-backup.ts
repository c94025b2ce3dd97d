import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { LastLine } from "./file-words.ts";
import { dataFileName, KEYS_FILE, moveInto, pruneFiles, removeUnfinished } from "./folder.ts";
import { writeSealed } from "./sealed-file.ts";
import { beginSnapshot, connectAlone, firstLineFor, type Snapshot } from "./snapshot.ts";
import { keptTables, wholeOf } from "./what-is-kept.ts";
import { contentOf, type Source } from "./write-content.ts";

export type BackupRequest = {
  url: string;
  /** A folder of this shop's own. */
  folder: string;
  recipients: readonly string[];
  authSecret: string;
  /** So many files of data stay. */
  kept: number;
  /** Only the keys: a second's work, and whoever was forgotten since is gone from all backups. */
  keysOnly?: boolean;
};

export type TakenBackup = {
  keysFile: string;
  people: number;
  file?: string;
  bytes: number;
  rows: number;
  pruned: number;
};

/**
 * Writes what the database holds at one moment: the keys that people are sealed with into one file, in the place of the
 * former, and all else into another beside those of before. Both are whole, or not there; and the keys never are the older of the two.
 * The database is told at the end.
 */
export async function takeBackup(request: BackupRequest): Promise<TakenBackup> {
  const { url, folder, kept, keysOnly = false } = request;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = await connectAlone(url);
  try {
    removeUnfinished(folder);
    const snapshot = await beginSnapshot(client);
    const keys = await write(request, snapshot, "keys", KEY_SOURCES);
    const data = keysOnly ? null : await write(request, snapshot, "data", await dataSources(snapshot));
    await client.query("COMMIT");
    const keysFile = join(folder, KEYS_FILE);
    await moveInto(keys.unfinished, keysFile);
    const people = rowsOf(keys.last, "recipient");
    if (data === null) return { keysFile, people, bytes: keys.bytes, rows: 0, pruned: 0 };
    const file = join(folder, dataFileName(snapshot.takenAt));
    await moveInto(data.unfinished, file);
    const pruned = pruneFiles(folder, kept);
    const rows = data.last.tables.reduce((sum, each) => sum + each.rows, 0);
    await client.query(TOLD, [snapshot.takenAt, rows, data.bytes]);
    return { keysFile, people, file, bytes: data.bytes, rows, pruned };
  } finally {
    removeUnfinished(folder);
    await client.end();
  }
}

/** The keys of whoever was not forgotten, and what tells which master keys open them. */
const KEY_SOURCES: readonly Source[] = [
  {
    name: "recipient",
    columns: ["id", "wrapped_key"],
    what: "(SELECT id, wrapped_key FROM recipient WHERE wrapped_key IS NOT NULL ORDER BY id)",
  },
  {
    name: "master_key_mark",
    columns: ["version", "mark", "since"],
    what: "(SELECT version, mark, since FROM master_key_mark ORDER BY version)",
  },
];

const TOLD = "INSERT INTO backup (taken_at, rows, bytes) VALUES ($1, $2, $3)";

async function dataSources({ client }: Snapshot): Promise<Source[]> {
  return (await keptTables(client)).map((table) => ({ ...table, what: wholeOf(table) }));
}

async function write(
  { folder, recipients, authSecret }: BackupRequest,
  snapshot: Snapshot,
  kind: "data" | "keys",
  sources: readonly Source[],
): Promise<{ unfinished: string; bytes: number; last: LastLine }> {
  const { client } = snapshot;
  const sequences = kind === "data" ? snapshot.sequences : {};
  const unfinished = join(folder, `${kind}-${randomUUID()}.part`);
  let last: LastLine | undefined;
  const content = contentOf({ client, first: firstLineFor(snapshot, kind), sources, sequences, authSecret }, (told) => {
    last = told;
  });
  const bytes = await writeSealed(unfinished, recipients, content);
  if (last === undefined) throw new Error("a file ended before its last line");
  return { unfinished, bytes, last };
}

function rowsOf({ tables }: LastLine, name: string): number {
  return tables.find(({ table }) => table === name)?.rows ?? 0;
}

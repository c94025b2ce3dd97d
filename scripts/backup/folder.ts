import { readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The one file of keys, of which there is only the newest: whoever was forgotten since is in none. */
export const KEYS_FILE = "keys.age";

const DATA_FILE = /^backup-\d{8}T\d{9}Z\.age$/;
const UNFINISHED = /^(data|keys)-[0-9a-f-]{36}\.part$/;

/** The name of a backup by its moment, so that names sort by age: `backup-20261126T023000000Z.age`. */
export function dataFileName(takenAt: string): string {
  return `backup-${takenAt.replace(/[-:.]/g, "")}.age`;
}

/** Puts a finished file in its place, over one that is there: whoever looks finds the one or the other, also after a power cut. */
export async function moveInto(finished: string, place: string): Promise<void> {
  renameSync(finished, place);
  const folder = await open(dirname(place), "r");
  await folder.sync();
  await folder.close();
}

/** Deletes all but the newest files of data. Gives how many it deleted. */
export function pruneFiles(folder: string, kept: number): number {
  const old = readdirSync(folder)
    .filter((name) => DATA_FILE.test(name))
    .sort()
    .slice(0, -kept);
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}

/** Deletes what a backup that was killed left half-written. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name));
}

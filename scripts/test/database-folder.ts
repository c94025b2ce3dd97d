import { createHash } from "node:crypto";
import { existsSync, statfsSync } from "node:fs";
import { join, resolve } from "node:path";

const ON_DISK = ".data/test/postgres";
/** Linux' file system in memory, where there is one. */
const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * Where the tests' database stands: in memory where there is plenty of it, since a database of its own for each of some
 * two hundred files is a thousand files made each time, which takes a slow disk half a second. `isKept`: it stays for the
 * next run; what stands in memory goes with the last run that uses it.
 */
export function testDatabaseFolder(): { folder: string; isKept: boolean } {
  const clone = createHash("sha256").update(resolve(".")).digest("hex").slice(0, 12);
  const inMemory = join(MEMORY, `advocacy-guide-store-${clone}`);
  return existsSync(inMemory) || hasRoom() ? { folder: inMemory, isKept: false } : { folder: ON_DISK, isKept: true };
}

function hasRoom(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  // What the machine has, or what the container that this runs in may use.
  return Math.min(bavail * bsize, process.availableMemory()) >= ENOUGH_BYTES;
}

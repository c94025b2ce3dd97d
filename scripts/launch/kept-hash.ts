import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** One hash for what stands in these files and folders, by their names and contents. Those that are missing count as empty. */
export function hashOf(root: string, names: readonly string[], leaveOut: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => filesOf(join(root, name))).sort()) {
    const path = relative(root, file);
    if (leaveOut.some((left) => path === left || path.startsWith(`${left}/`))) continue;
    hash.update(path).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() || entry.isDirectory() ? filesOf(join(path, entry.name)) : [],
  );
}

/** Does `work` unless the stamp says that it was done for this very hash. A work that fails or is killed leaves no stamp. */
export async function unlessDone(stamp: string, hash: string, work: () => Promise<void>): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, hash);
}

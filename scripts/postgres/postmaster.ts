import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beginningOf } from "#scripts/launch/process-identity.ts";

export type Postmaster = { pid: number; port: number; isReady: boolean };

/** The server that runs on this data folder, by what it wrote into `postmaster.pid`; null when there is none. */
export function runningPostmaster(home: string): Postmaster | null {
  const file = join(home, "data", "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid = "", , , port = "", , , , status = ""] = readFileSync(file, "utf8").split("\n");
  if (!isOurs(Number(pid), home)) return null;
  return { pid: Number(pid), port: Number(port), isReady: status.trim() === "ready" };
}

/** Takes away the word of a server that is no more: else another process with its number keeps a new one from starting. */
export function forgetDeadPostmaster(home: string): void {
  if (runningPostmaster(home) === null) rmSync(join(home, "data", "postmaster.pid"), { force: true });
}

/** Numbers are used again: a living process counts only when it is a server on this very folder. */
function isOurs(pid: number, home: string): boolean {
  if (!(pid > 0) || beginningOf(pid) === null) return false;
  if (process.platform !== "linux") return true;
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(join(home, "data"));
}

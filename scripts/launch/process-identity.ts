import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** When a process began, as its system counts: with the pid it names one process for good. Null when there is none. */
export function beginningOf(pid: number): string | null {
  if (process.platform === "linux") return beginningFromProc(pid);
  const { status, stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : null;
}

function beginningFromProc(pid: number): string | null {
  try {
    // The name in brackets may hold spaces and brackets of its own: the rest is counted from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Waits until a process is gone. False when it is still there after `withinMs`. */
export async function isGoneWithin(pid: number, beginning: string | null, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (beginning !== null && beginningOf(pid) === beginning) {
    if (Date.now() > until) return false;
    await pause(25);
  }
  return true;
}

/** Sends a signal to a process and those it started, if it leads a group; to it alone otherwise. Gone is as good. */
export function signal(pid: number, name: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

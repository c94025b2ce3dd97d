import { readdirSync, readFileSync } from "node:fs";

type Entry = { pid: number; parent: number; bytes: number };

/** The resident memory of a process and of all that it started, in bytes. Reads /proc: Linux only. */
export function memoryOf(pid: number): number {
  const entries = everyProcess();
  const sum = (root: Entry): number =>
    root.bytes + entries.filter(({ parent }) => parent === root.pid).reduce((total, each) => total + sum(each), 0);
  const root = entries.find((each) => each.pid === pid);
  if (root === undefined) throw new Error(`process ${pid} is gone`);
  return sum(root);
}

/** The processes that a process started itself and that still run. */
export function childrenOf(pid: number): number[] {
  return everyProcess()
    .filter(({ parent }) => parent === pid)
    .map((each) => each.pid);
}

function everyProcess(): Entry[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readStatus(name);
      const field = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      return status === "" ? [] : [{ pid: Number(name), parent: field("PPid"), bytes: field("VmRSS") * 1024 }];
    });
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

export type MemoryWatch = { peak(): number; stop(): void };

/** Looks at a process's memory twice a second. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = memoryOf(pid);
  const look = () => {
    peak = Math.max(peak, memoryOf(pid));
  };
  const timer = setInterval(look, 500);
  return {
    peak: () => {
      look();
      return peak;
    },
    stop: () => clearInterval(timer),
  };
}

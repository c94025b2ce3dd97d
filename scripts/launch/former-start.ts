import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { beginningOf, isGoneWithin, signal } from "./process-identity.ts";
import { say } from "./say.ts";

const processRecord = z.object({ name: z.string(), pid: z.number().int().positive(), beginning: z.string() });
type ProcessRecord = z.infer<typeof processRecord>;

const recordFile = (dataDir: string): string => join(dataDir, "run.json");

/** Keeps who runs on this data folder, so that a later start can end what a killed one left behind. */
export function recordRun(dataDir: string, running: readonly { name: string; pid: number }[]): void {
  const records = [{ name: "launcher", pid: process.pid }, ...running].flatMap(({ name, pid }) => {
    const beginning = beginningOf(pid);
    return beginning === null ? [] : [{ name, pid, beginning }];
  });
  const file = recordFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(records, null, 2));
  renameSync(`${file}.new`, file);
}

export function forgetRun(dataDir: string): void {
  rmSync(recordFile(dataDir), { force: true });
}

/** True while a start runs on this data folder. */
export function isStarted(dataDir: string): boolean {
  return readRecords(dataDir).some(({ name, pid, beginning }) => name === "launcher" && beginningOf(pid) === beginning);
}

/** Ends what an earlier start on this data folder left running: one folder serves one start, and the last one wins. */
export async function endFormerStart(dataDir: string): Promise<void> {
  for (const record of readRecords(dataDir)) {
    if (beginningOf(record.pid) !== record.beginning || record.pid === process.pid) continue;
    say(`Ending an earlier start that is still running: ${record.name} (process ${record.pid})`);
    await end(record);
  }
  forgetRun(dataDir);
}

async function end({ name, pid, beginning }: ProcessRecord): Promise<void> {
  // The launcher ends its own, in order; it needs the time for all of them.
  if (name === "launcher") process.kill(pid, "SIGTERM");
  else signal(pid, "SIGTERM");
  if (await isGoneWithin(pid, beginning, name === "launcher" ? 20_000 : 5_000)) return;
  signal(pid, "SIGKILL");
  await isGoneWithin(pid, beginning, 5_000);
}

function readRecords(dataDir: string): ProcessRecord[] {
  if (!existsSync(recordFile(dataDir))) return [];
  try {
    return z.array(processRecord).parse(JSON.parse(readFileSync(recordFile(dataDir), "utf8")));
  } catch {
    return [];
  }
}

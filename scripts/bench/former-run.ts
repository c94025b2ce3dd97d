import { mkdirSync } from "node:fs";
import { endFormerStart, forgetRun, recordRun } from "#scripts/launch/former-start.ts";

const FOLDER = ".data/bench";
const running: { name: string; pid: number }[] = [];

/** Ends what a run that was killed left behind: a shop that goes on would work on the next one's time. */
export async function endFormerRun(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await endFormerStart(FOLDER);
}

/** Keeps a process in mind, for the next run to end should this one be killed. */
export function rememberProcess(name: string, pid: number): void {
  running.push({ name, pid });
  recordRun(FOLDER, running);
}

export function forgetProcesses(): void {
  forgetRun(FOLDER);
}

import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { forgetRun, recordRun } from "./former-start.ts";
import { beginningOf, isGoneWithin, signal } from "./process-identity.ts";
import { Problem, say } from "./say.ts";

export type ProcessPlan = {
  name: string;
  /** What the project's own Node runs. */
  args: readonly string[];
  env: Record<string, string | undefined>;
  /** Where its words go; to this terminal without it. */
  logFile?: string;
  /** Its words wait for this, so that they do not stand in the middle of ours. */
  heldUntil?: Promise<unknown>;
};

/** More deaths than this within a minute, and a process is not started again. */
const MOST_DEATHS = 5;

/** Starts processes, starts them again when they die, and ends them in the reverse order. */
export class Processes {
  readonly #dataDir: string;
  readonly #running: { name: string; child: ChildProcess; pid: number }[] = [];
  #isEnding = false;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Starts one and keeps it alive. `onLost` hears when it dies too often. */
  start(plan: ProcessPlan, onLost: (problem: Problem) => void, deaths: readonly number[] = []): void {
    if (this.#isEnding) throw new Problem("Told to end.");
    const child = spawnApart(plan);
    const entry = { name: plan.name, child, pid: child.pid ?? 0 };
    this.#running.push(entry);
    recordRun(this.#dataDir, this.#running);
    child.once("exit", (code, name) => {
      this.#running.splice(this.#running.indexOf(entry), 1);
      if (this.#isEnding) return;
      const recent = [...deaths, Date.now()].filter((at) => at > Date.now() - 60_000);
      if (recent.length > MOST_DEATHS)
        return onLost(new Problem(`${plan.name} keeps dying (${name ?? `code ${code}`}).`));
      say(`${plan.name} died (${name ?? `code ${code}`}); starting it again`);
      void pause(200).then(() => this.#isEnding || this.start(plan, onLost, recent));
    });
  }

  /** Ends all, the youngest first, each politely for `patienceMs` and then for good. */
  async endAll(patienceMs = 8_000): Promise<void> {
    this.#isEnding = true;
    for (const { pid } of [...this.#running].reverse()) {
      const beginning = beginningOf(pid);
      signal(pid, "SIGTERM");
      if (!(await isGoneWithin(pid, beginning, patienceMs))) signal(pid, "SIGKILL");
    }
    forgetRun(this.#dataDir);
  }
}

/** A process in a group of its own, so that a Ctrl-C reaches it only through us, in our order. */
function spawnApart({ args, env, logFile, heldUntil }: ProcessPlan): ChildProcess {
  const options = { env: env as NodeJS.ProcessEnv, detached: true };
  if (logFile === undefined) {
    const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    void passOn(child.stdout, process.stdout, heldUntil);
    void passOn(child.stderr, process.stderr, heldUntil);
    return child;
  }
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

async function passOn(from: Readable, to: Writable, heldUntil: Promise<unknown> | undefined): Promise<void> {
  const held: unknown[] = [];
  const hold = (chunk: unknown) => held.push(chunk);
  from.on("data", hold);
  await heldUntil?.catch(() => undefined);
  from.off("data", hold);
  for (const chunk of held) to.write(chunk);
  from.pipe(to, { end: false });
}

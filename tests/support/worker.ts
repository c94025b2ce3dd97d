import { spawn } from "node:child_process";
import { once } from "node:events";

export type TestWorker = {
  hasEnded(): boolean;
  /** `kill -9`. */
  kill(): Promise<void>;
};

/** A process of its own that works the jobs of the store with these settings. It needs a moment to begin. */
export function startWorker(env: Record<string, string>): TestWorker {
  // Not by tsx's own command: that is a process around the worker, which would outlive the kill.
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const kill = async () => {
    if (hasEnded()) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return { hasEnded, kill };
}

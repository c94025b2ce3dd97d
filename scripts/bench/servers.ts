import { spawn } from "node:child_process";
import { once } from "node:events";
import { Problem } from "#scripts/launch/say.ts";
import { waitForAnswer } from "#scripts/launch/wait-for-answer.ts";
import type { Closing } from "./closing.ts";
import { rememberProcess } from "./former-run.ts";

export type Server = { url: string; pid: number; stop(): Promise<void> };

export type ServerPlan = {
  /** What the project's own Node runs. */
  args: readonly string[];
  port: number;
  env: Record<string, string>;
};

/** Starts a server of the bench in a process of its own, and waits until it answers. It ends with `closing`. */
export async function startServer({ args, port, env }: ServerPlan, closing: Closing): Promise<Server> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
  });
  const words: string[] = [];
  child.stderr.on("data", (chunk) => words.push(String(chunk)));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const impatience = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(impatience);
  };
  closing.add(stop);
  rememberProcess("bare server", child.pid ?? 0);
  const url = `http://127.0.0.1:${port}`;
  await waitForAnswer(url, 30_000, hasEnded).catch((problem: Error) => {
    throw new Problem(`${problem.message}\n${words.join("").slice(0, 2_000)}`);
  });
  return { url, pid: child.pid ?? 0, stop };
}

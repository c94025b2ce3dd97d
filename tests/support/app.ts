import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { appProcess } from "#scripts/launch/app-process.ts";
import { NEXT } from "#scripts/launch/build.ts";
import { waitForAnswer } from "#scripts/launch/wait-for-answer.ts";
import { portToListenOn } from "./ports.ts";

export type TestApp = {
  baseUrl: string;
  port: number;
  pid: number;
  /** What it has said so far, its logs among it. */
  output(): string;
  /** What it ended with; null when a signal ended it. */
  ended: Promise<number | null>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Asks it to end, and sees to it. */
  stop(): Promise<void>;
};

export type AppRequest = {
  /** Its settings; `BASE_URL` and `PORT` are filled in. */
  env: Record<string, string>;
  /** To stand where a former one stood. */
  port?: number;
  /** The framework alone, without our own server before it. */
  withoutDoor?: boolean;
};

/** Starts the built app in a process of its own, and waits until it is ready. `npm run build` comes first. */
export async function startApp({ env, port: asked, withoutDoor = false }: AppRequest): Promise<TestApp> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("There is no build of the app to start: npm run build");
  const port = asked ?? (await portToListenOn());
  const baseUrl = `http://localhost:${port}`;
  const program = appProcess("start");
  const bare = [NEXT, "start", "-p", String(port), "-H", "127.0.0.1"];
  const child = spawn(process.execPath, withoutDoor ? bare : program.args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...DEFAULTS, BASE_URL: baseUrl, ...env, PORT: String(port), ...program.env },
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
  const output = () => words.join("");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await waitForAnswer(`http://127.0.0.1:${port}/api/health/ready`, 30_000, hasEnded).catch((error) => {
    child.kill("SIGKILL");
    throw new Error(`The app does not start. ${error.message}\n${output()}`);
  });
  const end = (signal: "SIGTERM" | "SIGKILL") => endProcess(child, signal);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { baseUrl, port, pid: child.pid ?? 0, output, ended, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

/** Settings that a test need not care about. Stripe's and Resend's addresses are nobody's, until it gives some. */
const DEFAULTS = {
  STRIPE_SECRET_KEY: "sk_test_store",
  STRIPE_WEBHOOK_SECRET: "whsec_for_tests",
  STRIPE_API_BASE: "http://127.0.0.1:9",
  RESEND_API_KEY: "re_store",
  RESEND_BASE_URL: "http://127.0.0.1:9",
  EMAIL_FROM: "Release <post@localhost.example>",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
};

async function endProcess(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(impatience);
}

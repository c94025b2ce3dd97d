import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { NEXT } from "#scripts/launch/build.ts";
import { hashOf, unlessDone } from "#scripts/launch/kept-hash.ts";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import { step } from "#scripts/launch/say.ts";
import { bareNextSource } from "./bare-next-source.ts";
import type { Bench } from "./bench.ts";
import { type Server, startServer } from "./servers.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Inside the project, so that it finds the project's packages. */
const FOLDER = join(ROOT, ".data/bench/bare-next");
const MADE_FROM = ["package-lock.json", "scripts/bench/bare-next-source.ts"];

/** Starts the bare app of the same framework, which is built when its source or the framework changed. */
export async function startBareNext({ options, closing, databases }: Bench): Promise<Server> {
  await unlessDone(join(FOLDER, ".made-from"), hashOf(ROOT, MADE_FROM), () => step("Building the bare app", build));
  const port = await nextFreePort(options.firstPort);
  const args = [NEXT, "start", FOLDER, "-p", String(port), "-H", "127.0.0.1"];
  return startServer({ args, port, env: { DATABASE_URL: databases.bareUrl } }, closing);
}

async function build(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [name, text] of Object.entries(bareNextSource(ROOT))) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
    writeFileSync(join(FOLDER, name), text);
  }
  await runQuietly([NEXT, "build", FOLDER], { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
}

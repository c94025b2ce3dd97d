import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type StandInRequest = {
  /** The script to run. */
  server: string;
  name: string;
  /** What this stand-in is told besides its port and folder. */
  env: Record<string, string | undefined>;
  dataDir: string | undefined;
  port: number;
};

/** A call of what stands under `/_control`. */
export type Call = (method: "GET" | "POST", path: string, body?: object) => Promise<unknown>;

export type StandInProcess = {
  address: string;
  port: number;
  dataDir: string;
  call: Call;
  /** Delivers what was held back, in an order of chance. Answers how many. */
  flush(): Promise<number>;
  stop(options?: { keepData?: boolean }): Promise<void>;
  kill(): Promise<void>;
};

/** Starts a stand-in in a process of its own, with its data in a temporary folder unless one is given. */
export async function startStandIn(request: StandInRequest): Promise<StandInProcess> {
  const { server, name, env, port } = request;
  const dataDir = request.dataDir ?? (await mkdtemp(join(tmpdir(), `${name}-stand-in-`)));
  const places = { NODE_ENV: "test", PATH: process.env.PATH, STAND_IN_PORT: String(port), STAND_IN_DATA: dataDir };
  const child = spawn(process.execPath, [server], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...places, ...env } as NodeJS.ProcessEnv,
  });
  const address = await addressOf(child, name);
  const call = controller(address);
  async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }
  return {
    address,
    port: Number(new URL(address).port),
    dataDir,
    call,
    flush: async () => ((await call("POST", "/flush")) as { released: number }).released,
    stop: async ({ keepData = false } = {}) => {
      await end("SIGTERM");
      if (!keepData) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => end("SIGKILL"),
  };
}

async function addressOf(child: ChildProcess, name: string): Promise<string> {
  if (child.stdout === null) throw new Error("the stand-in says nothing");
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\S+/.exec(line);
    if (found) return found[0];
  }
  throw new Error(`the ${name} stand-in did not start`);
}

function controller(address: string): Call {
  return async (method, path, body) => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${address}/_control${path}`, { method, ...content });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`the stand-in refuses ${path}: ${JSON.stringify(said)}`);
    return said;
  };
}

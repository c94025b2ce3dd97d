import { nextFreePort } from "#scripts/launch/ports.ts";
import { step } from "#scripts/launch/say.ts";
import { startApp } from "#tests/support/app.ts";
import { type StandIns, startStandIns } from "#tests/support/stand-ins.ts";
import type { Bench } from "./bench.ts";
import { rememberProcess } from "./former-run.ts";
import { childrenOf } from "./process-memory.ts";

export type Shop = {
  url: string;
  pid: number;
  databaseUrl: string;
  standIns: StandIns;
  /** The lines in which the app told of an error so far. */
  complaints(): string[];
  stop(): Promise<void>;
};

/** Starts the built shop on a database of its own, with its jobs inside and its limits on floods off. */
export async function startShop({ options, closing, databases }: Bench): Promise<Shop> {
  const databaseUrl = await step("Opening a new shop", () => databases.freshShop());
  const port = await nextFreePort(options.firstPort);
  const others = childrenOf(process.pid);
  const standIns = await closing.started(startStandIns({ baseUrl: `http://localhost:${port}` }));
  const env = { ...standIns.env, DATABASE_URL: databaseUrl, LIMITS: "off", JOBS: "inline" };
  const app = await closing.started(startApp({ env, port }));
  for (const pid of childrenOf(process.pid)) if (!others.includes(pid)) rememberProcess("shop", pid);
  const stop = async () => {
    await app.stop();
    await standIns.stop();
  };
  const complaints = () =>
    app
      .output()
      .split("\n")
      .filter((line) => line.includes('"level":50'));
  return { url: app.baseUrl, pid: app.pid, databaseUrl, standIns, complaints, stop };
}

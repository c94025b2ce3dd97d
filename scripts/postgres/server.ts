import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { beginningOf, isGoneWithin } from "#scripts/launch/process-identity.ts";
import { Problem } from "#scripts/launch/say.ts";
import { initialise, passwordOf } from "./initialise.ts";
import { type Place, placeFor } from "./place.ts";
import { forgetDeadPostmaster, type Postmaster, runningPostmaster } from "./postmaster.ts";

export type PostgresServer = {
  port: number;
  pid: number;
  /** True when it ran already, left by a start that was killed or shared with another test run. */
  isJoined: boolean;
  /** The address of one of its databases. */
  urlOf(database: string): string;
  /** Ends it at once but in order: running transactions are rolled back. */
  stop(): Promise<void>;
};

export type ServerRequest = {
  /** Where its data goes. */
  folder: string;
  firstPort: number;
  takenPorts?: readonly number[];
  /** Server settings, as `name=value`. */
  settings?: readonly string[];
};

/** Starts a Postgres of our own on 127.0.0.1, or joins the one that runs on that folder already. */
export async function startPostgres(request: ServerRequest): Promise<PostgresServer> {
  const place = await placeFor(request.folder);
  initialise(place);
  for (let attempt = 1; ; attempt += 1) {
    const running = await whenReady(place.home);
    if (running) return describe(place.home, running, true);
    const started = await start(place, request);
    if (started) return describe(place.home, started, false);
    // Another start may have been quicker, or remains of a killed server still hold its memory.
    if (attempt === 12) throw new Problem(`Postgres does not start. It says:\n${lastWords(place.home)}`);
    await pause(500);
  }
}

async function whenReady(home: string, child?: ChildProcess): Promise<Postmaster | null> {
  const until = Date.now() + 60_000;
  for (;;) {
    const found = runningPostmaster(home);
    if (found?.isReady && (child === undefined || child.pid === found.pid)) return found;
    const isEnded = child === undefined ? found === null : child.exitCode !== null || child.signalCode !== null;
    if (isEnded || Date.now() > until) return null;
    await pause(20);
  }
}

async function start(place: Place, request: ServerRequest): Promise<Postmaster | null> {
  forgetDeadPostmaster(place.home);
  const port = await nextFreePort(request.firstPort, request.takenPorts);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    ...(request.settings ?? []),
  ];
  const log = openSync(join(place.home, "server.log"), "a");
  const child = spawn(
    place.postgres,
    ["-D", join(place.home, "data"), "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...place.account,
      cwd: place.home,
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...process.env, LC_ALL: "C" },
    },
  );
  closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  return whenReady(place.home, child);
}

function describe(home: string, { pid, port }: Postmaster, isJoined: boolean): PostgresServer {
  const beginning = beginningOf(pid);
  const urlOf = (database: string) => `postgres://store:${passwordOf(home)}@127.0.0.1:${port}/${database}`;
  return { port, pid, isJoined, urlOf, stop: () => stop(pid, beginning) };
}

async function stop(pid: number, beginning: string | null): Promise<void> {
  if (beginning === null || beginningOf(pid) !== beginning) return;
  // Postgres' words: SIGINT is a fast shutdown, SIGQUIT one that leaves the recovery to the next start.
  process.kill(pid, "SIGINT");
  if (await isGoneWithin(pid, beginning, 10_000)) return;
  process.kill(pid, "SIGQUIT");
  await isGoneWithin(pid, beginning, 5_000);
}

function lastWords(home: string): string {
  return readFileSync(join(home, "server.log"), "utf8").split("\n").slice(-12).join("\n");
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appProcess } from "#scripts/launch/app-process.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { openStore, type Store } from "#tests/support/store.ts";

// An app that is told to end, and one that cannot begin.

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store?.close());

async function begin(): Promise<TestApp> {
  const { BASE_URL: _, ...env } = store.env;
  return startApp({ env: { ...env, JOBS: "inline" } });
}

/** Opens a connection, sends these bytes and leaves it open. */
function sends(app: TestApp, bytes: string): { socket: Socket; said(): string } {
  const socket = connect(app.port, "127.0.0.1");
  const said: Buffer[] = [];
  socket.on("data", (chunk) => said.push(chunk)).on("error", () => undefined);
  socket.write(bytes);
  return { socket, said: () => Buffer.concat(said).toString("utf8") };
}

function takesConnections(app: TestApp): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(app.port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
    socket.unref();
  });
}

test("told to end, it answers what it was asked, takes nothing new, and ends in order", async () => {
  const app = await begin();
  const idle = sends(app, "GET /api/health/live HTTP/1.1\r\nhost: here\r\n\r\n");
  // A link that is none is answered after a pause.
  const asked = sends(app, `GET /orders/${"A".repeat(27)} HTTP/1.1\r\nhost: here\r\n\r\n`);
  await pause(100);
  expect(asked.said()).toBe("");
  process.kill(app.pid, "SIGTERM");
  while (await takesConnections(app)) await pause(10);
  expect(await app.ended).toBe(0);
  expect(idle.said()).toContain("200 OK");
  expect(asked.said()).toContain("307 Temporary Redirect");
  expect(app.output()).not.toContain('"part":"end"');
}, 60_000);

test("a form that never comes whole does not keep it from ending in time", async () => {
  const app = await begin();
  const type = "multipart/form-data; boundary=x";
  const { socket } = sends(
    app,
    `POST /order HTTP/1.1\r\nhost: here\r\ncontent-type: ${type}\r\ncontent-length: 9\r\n\r\n`,
  );
  await once(socket, "connect");
  await pause(100);
  const toldAt = performance.now();
  process.kill(app.pid, "SIGINT");
  expect(await app.ended).toBe(0);
  // The launcher kills after eight seconds.
  expect(performance.now() - toldAt).toBeLessThan(7_500);
}, 60_000);

test("a setting that is wrong keeps it from beginning, with one line each", async () => {
  const { args, env } = appProcess("start");
  const wrong = {
    ...process.env,
    ...store.env,
    PORT: "none",
    AUTH_SECRET: "short",
    MASTER_KEYS: "1:short",
    JOBS: "sometimes",
  };
  const child = spawn(process.execPath, args, { env: { ...wrong, ...env }, stdio: ["ignore", "ignore", "pipe"] });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk) => said.push(chunk));
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(Buffer.concat(said).toString("utf8").trim().split("\n")).toEqual([
    "PORT must be a whole number from 1 to 65535",
    "AUTH_SECRET must be at least 32 characters long",
    'MASTER_KEYS must be one or more of "version:key", parted by commas: a version from 1 to 255, a key of 32 bytes in base64url',
    'JOBS must be "inline" or "off"',
  ]);
}, 60_000);

import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemo } from "#prisma/seed/demo.ts";
import { expectEmpty } from "#scripts/backup/empty-database.ts";
import { KEYS_FILE } from "#scripts/backup/folder.ts";
import { readSealed } from "#scripts/backup/sealed-file.ts";
import { takeBackup } from "#scripts/backup/take-backup.ts";
import { migrationNames } from "#scripts/database/migration-files.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { scaled } from "#tests/support/at-once.ts";
import { aCommand, aSafe, dataFiles, likenessOf } from "#tests/support/backups.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { openStoreWithStripe } from "#tests/support/store.ts";

const KILLS = scaled(60);

let store: Awaited<ReturnType<typeof openStoreWithStripe>>;
let safe: Awaited<ReturnType<typeof aSafe>>;
let env: Record<string, string>;
beforeAll(async () => {
  store = await openStoreWithStripe();
  await seedDemo(store.publicationId);
  safe = await aSafe();
  const { AUTH_SECRET = "", MASTER_KEYS = "" } = store.env;
  const ours = { BACKUP_RECIPIENTS: safe.recipient, BACKUP_IDENTITY: safe.identity, BACKUP_DIR: safe.folder };
  env = { AUTH_SECRET, MASTER_KEYS, ...ours, DATABASE_URL: store.databaseUrl, BACKUPS_KEPT: "1000" };
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(safe.folder, { recursive: true });
});

/** Runs a command, and kills it after a part of the time that it takes. */
async function kill(script: string, args: string[], given: Record<string, string>, afterMs: number): Promise<void> {
  const { child, ended } = aCommand(script, args, given);
  await pause(afterMs);
  child.kill("SIGKILL");
  await ended;
}

/** Kills a backup while its data is being written: once so many bytes of it are on the disk, if it takes that long. */
async function killWhileWriting(bytes: number): Promise<void> {
  const known = readdirSync(safe.folder);
  const isWritten = (name: string) => !known.includes(name) && !name.startsWith("keys");
  const sizeOf = (name: string) => statSync(join(safe.folder, name), { throwIfNoEntry: false })?.size ?? 0;
  const { child, ended } = aCommand("scripts/backup.ts", [], env);
  while (child.exitCode === null && !readdirSync(safe.folder).some((name) => isWritten(name) && sizeOf(name) > bytes))
    await pause(1);
  child.kill("SIGKILL");
  await ended;
}

async function timeOf(work: () => Promise<{ code: number | null; said: string }>): Promise<number> {
  const startedAt = performance.now();
  const { code, said } = await work();
  expect(code, said).toBe(0);
  return performance.now() - startedAt;
}

async function isWhole(path: string): Promise<boolean> {
  let bytes = 0;
  for await (const piece of readSealed(path, [safe.identity])) bytes += piece.length;
  return bytes > 0;
}

// Fails without its guard: written under its own name from the start, a file that was cut short counts as the newest backup.
test(`a backup that is killed leaves whole files or none, and the next one clears up (${KILLS} times)`, async () => {
  const whole = await timeOf(() => aCommand("scripts/backup.ts", [], env).ended);
  let unfinished = 0;
  for (let turn = 0; turn < KILLS; turn += 1) {
    if (turn % 2 === 0) await killWhileWriting(turn * 20_000);
    else await kill("scripts/backup.ts", [], env, whole * (0.4 + (0.6 * turn) / KILLS));
    unfinished += readdirSync(safe.folder).filter((name) => name.endsWith(".part")).length;
    for (const path of [...dataFiles(safe.folder), join(safe.folder, KEYS_FILE)])
      expect(await isWhole(path), path).toBe(true);
  }
  expect(unfinished, "some were killed in the middle").toBeGreaterThan(0);
  await timeOf(() => aCommand("scripts/backup.ts", [], env).ended);
  expect(readdirSync(safe.folder).filter((name) => !name.endsWith(".age"))).toEqual([]);
}, 900_000);

// Fails without its guard: with each table committed by itself, one that was cut short leaves some of them filled.
test(`a restoring that is killed leaves nothing or everything, and can be begun again (${KILLS} times)`, async () => {
  await withClient(store.databaseUrl, (client) => client.query("DELETE FROM backup"));
  const { AUTH_SECRET: authSecret = "", DATABASE_URL: url = "" } = env;
  const { file = "" } = await takeBackup({
    url,
    folder: safe.folder,
    recipients: [safe.recipient],
    authSecret,
    kept: 9,
  });
  await withClient(store.databaseUrl, (client) => client.query("DELETE FROM backup"));
  const was = await likenessOf(store.databaseUrl);
  const first = await createTestDatabase();
  const whole = await timeOf(() => aCommand("scripts/restore.ts", [file], { ...env, DATABASE_URL: first.url }).ended);
  await first.drop();

  let half = await createTestDatabase();
  let begun = 0;
  for (let turn = 0; turn < KILLS; turn += 1) {
    const given = { ...env, DATABASE_URL: half.url };
    await kill("scripts/restore.ts", [file], given, whole * (0.3 + (0.7 * turn) / KILLS));
    const isEmpty = await withClient(half.url, (client) => emptyWhenEnded(client));
    if (isEmpty) {
      begun += 1;
      continue;
    }
    expect(await likenessOf(half.url), "it had come to its end").toEqual(was);
    await half.drop();
    half = await createTestDatabase();
  }
  expect(begun, "some were killed in the middle").toBeGreaterThan(0);
  await timeOf(() => aCommand("scripts/restore.ts", [file], { ...env, DATABASE_URL: half.url }).ended);
  expect(await likenessOf(half.url)).toEqual(was);
  await half.drop();
}, 900_000);

/** Once the server has noticed that nobody is there any more. */
async function emptyWhenEnded(client: Parameters<typeof expectEmpty>[0]): Promise<boolean> {
  await client.query("SELECT pg_advisory_lock(7003)");
  const isEmpty = await expectEmpty(client, migrationNames()).then(
    () => true,
    () => false,
  );
  await client.query("SELECT pg_advisory_unlock(7003)");
  return isEmpty;
}

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { destroyKey } from "#adapters/sealing/destroy-key.ts";
import { KEYS_FILE } from "#scripts/backup/folder.ts";
import { restoreBackup } from "#scripts/backup/restore-backup.ts";
import { takeBackup } from "#scripts/backup/take-backup.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { aCommand, aSafe, dataFiles, likenessOf, opened } from "#tests/support/backups.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/database.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { anOrder } from "#tests/support/orders.ts";
import { granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";

let store: Store;
let safe: Awaited<ReturnType<typeof aSafe>>;
let other: TestDatabase;
beforeAll(async () => {
  store = await openStore();
  safe = await aSafe();
  other = await createTestDatabase();
});
afterAll(async () => {
  await store.close();
  await other.drop();
  rmSync(safe.folder, { recursive: true });
});

const request = () => ({
  url: store.databaseUrl,
  folder: safe.folder,
  recipients: [safe.recipient],
  authSecret: store.env.AUTH_SECRET ?? "",
  kept: 30,
});

/** Somebody with an order, somebody with an enquiry and words, somebody with seats and names. */
async function threePeople(): Promise<string[]> {
  await anOrder({ contactName: "Canary Ordering" });
  await anEnquiry();
  const { slug } = await anOpenSession({ capacity: 9 });
  const { token } = granted(await asksForSeats(slug, 1));
  granted(await nameDelegates({ token, names: ["Ann Ash"] }, new Date()));
  return (await database().recipient.findMany({ select: { id: true } })).map(({ id }) => id);
}

// Fails without its guard: with `wrapped_key` among the columns of the data, the old file opens whom it should not.
test("who was forgotten after a backup stays forgotten when it is restored, and no file that is left opens them", async () => {
  const gone = await threePeople();
  const staying = await anOrder({ contactName: "Sam Staying" });
  const [key] = await database().recipient.findMany({
    where: { id: gone[0] ?? "" },
    select: { wrappedKey: true, sealed: true },
  });
  await takeBackup(request());
  await takeBackup(request());
  const keysThen = await opened(join(safe.folder, KEYS_FILE), safe.identity);
  expect(keysThen, "until then the keys file has it").toContain(hex(key?.wrappedKey));

  await inTransaction((tx) => destroyKey(tx, ...gone));
  const late = await anOrder({ contactName: "Who came later" });
  await takeBackup({ ...request(), keysOnly: true });

  const clear = await Promise.all(
    [...dataFiles(safe.folder), join(safe.folder, KEYS_FILE)].map((path) => opened(path, safe.identity)),
  );
  expect(clear[0], "the old file still holds what was sealed").toContain(hex(key?.sealed));
  expect(clear.map((text) => text.includes(hex(key?.wrappedKey)))).toEqual([false, false, false]);
  expect(
    clear.some((text) => /canary|ann ash|sam staying/i.test(text)),
    "nor does any stand in clear",
  ).toBe(false);
  expect(
    readFileSync(dataFiles(safe.folder)[0] ?? "").includes("recipient"),
    "nor can it be read without the identity",
  ).toBe(false);

  const [file = ""] = dataFiles(safe.folder);
  const { url, folder, recipients, kept, ...rest } = request();
  const restored = await restoreBackup({
    ...rest,
    url: other.url,
    file,
    keysFile: join(folder, KEYS_FILE),
    identities: [safe.identity],
  });
  expect(restored).toMatchObject({ forgotten: gone.length, people: 1 });
  // As `npm start` does before it serves.
  const ending = await aCommand("scripts/database/forget-since.ts", [], { ...store.env, DATABASE_URL: other.url })
    .ended;
  expect(ending).toEqual({ code: 0, said: `${gone.length}\n` });
  await withClient(other.url, async (client) => {
    const left = `SELECT count(*)::int AS all, count(*) FILTER (WHERE forgotten_at IS NOT NULL AND sealed IS NULL AND wrapped_key IS NULL
                          AND search = '{}')::int AS forgotten FROM recipient`;
    expect((await client.query(left)).rows).toEqual([{ all: gone.length + 1, forgotten: gone.length }]);
    const words =
      "SELECT (SELECT count(*)::int FROM recipient_message) AS said, (SELECT count(*)::int FROM delegate) AS names";
    expect((await client.query(words)).rows).toEqual([{ said: 0, names: 0 }]);
    expect((await client.query("SELECT to_regnamespace('restored') IS NULL AS ended")).rows).toEqual([{ ended: true }]);
    const orders = await client.query(`SELECT token, total_pence FROM "order" ORDER BY placed_at`);
    expect(
      orders.rows.map(({ token }) => token),
      "their orders and money stay",
    ).toHaveLength(2);
    expect(orders.rows.some(({ token }) => token === staying.token)).toBe(true);
    expect(orders.rows.some(({ token }) => token === late.token)).toBe(false);
  });
});

test("nothing else than them differs from what was there", async () => {
  const [file = ""] = dataFiles(safe.folder).slice(-1);
  const keysFile = join(safe.folder, KEYS_FILE);
  const [one, another] = [await createTestDatabase(), await createTestDatabase()];
  const { authSecret } = request();
  const from = { file, keysFile, identities: [safe.identity], authSecret };
  await restoreBackup({ ...from, url: one.url });
  const { url: _, ...next } = request();
  const own = await aSafe();
  const taken = await takeBackup({ ...next, url: one.url, folder: own.folder });
  await restoreBackup({ ...from, url: another.url, file: taken.file ?? "", keysFile: taken.keysFile });
  for (const { url } of [one, another]) await withClient(url, (client) => client.query("DELETE FROM backup"));
  expect(await likenessOf(another.url), "and a backup of what was restored restores the same").toEqual(
    await likenessOf(one.url),
  );
  await Promise.all([one.drop(), another.drop()]);
  rmSync(own.folder, { recursive: true });
});

const hex = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString("hex") || "none";

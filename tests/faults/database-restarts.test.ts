import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";
import { atOnce, scaled } from "#tests/support/at-once.ts";
import { aColleague, stock } from "#tests/support/packing-table.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { WebCustomers } from "#tests/support/web-customers.ts";
import { openPage } from "#tests/support/web-forms.ts";

// Promise 13: survives the database's death. A Postgres of its own, which keeps what it promised as in real use.

const FOLDER = ".data/test/restarted-postgres";
const RESTARTS = 3;
const SECONDS = Math.max(15, scaled(60));

let server: PostgresServer;
let shop: Shop;
beforeAll(async () => {
  server = await startPostgres({ folder: FOLDER, firstPort: 14_430 });
  process.env.TEST_DATABASE_ADMIN_URL = server.urlOf("postgres");
  delete process.env.TEST_DATABASE_TEMPLATE;
  shop = await openShop();
}, 120_000);
afterAll(async () => {
  await shop?.close();
  await server?.stop();
});

/** Dies in the middle of everything, and is there again. */
async function restart(): Promise<void> {
  const { port, pid } = server;
  process.kill(pid, "SIGQUIT");
  for (;;) {
    server = await startPostgres({ folder: FOLDER, firstPort: port });
    if (server.pid !== pid) break;
    await pause(50);
  }
  expect(server.port).toBe(port);
}

type Read = { at: number; status: number; isKind: boolean };

test(`Postgres dies ${RESTARTS} times in ${SECONDS} s of load: the app stays up, says so kindly, and is back within 10 s`, async () => {
  await stock(10_000, await aColleague("administrator"));
  const people = new WebCustomers(() => shop.app.baseUrl, shop.stripe);
  const reads: Read[] = [];
  let [isOver, requests] = [false, 0];
  const readers = atOnce(4, async (place) => {
    while (!isOver) {
      const path = ["/", "/order", "/free-copies", `/orders/${"A".repeat(27)}`][place] ?? "/";
      const { status, html, headers } = await openPage(shop.app.baseUrl + path);
      const isKind = html.includes("Sorry, something went wrong.") && headers.has("retry-after");
      reads.push({ at: performance.now(), status, isKind });
      await pause(20);
    }
  });
  const customers = atOnce(2, async (place) => {
    for (let turn = 0; !isOver; turn += 1) {
      await people.askForFreeCopy(`${turn} Street ${place}`);
      requests += 1;
    }
  });
  let hasEnded = false;
  void shop.app.ended.then(() => {
    hasEnded = true;
  });
  const isBack: number[] = [];
  for (let death = 0; death < RESTARTS; death += 1) {
    await pause(((SECONDS / RESTARTS) * 1000) / 2);
    await restart();
    const from = performance.now();
    while ((await openPage(`${shop.app.baseUrl}/order`)).status !== 200) await pause(50);
    isBack.push(performance.now() - from);
    await pause(((SECONDS / RESTARTS) * 1000) / 2);
  }
  isOver = true;
  await Promise.all([readers, customers]);

  expect(hasEnded).toBe(false);
  expect(Math.max(...isBack)).toBeLessThan(10_000);
  const faults = reads.filter(({ status }) => status >= 500);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter(({ status, isKind }) => status !== 503 || !isKind)).toEqual([]);
  expect(people.faults.filter((fault) => !/^503 at .*: Sorry, something went wrong\./.test(fault))).toEqual([]);
  expect(requests).toBeGreaterThan(RESTARTS);
  // The connections of this process broke as well.
  const count = () => database().freeCopyRequest.count();
  await expect.poll(() => count().catch(() => -1), { timeout: 10_000 }).toBe(requests);
  const waiting = () => database().outboxEmail.count({ where: { status: "queued" } });
  await expect.poll(waiting, { timeout: 120_000 }).toBe(0);
  const keys = (await shop.mail.emails()).map(({ idempotencyKey }) => idempotencyKey);
  expect(new Set(keys).size).toBe(keys.length);
}, 400_000);

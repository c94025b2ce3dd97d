import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { type NginxProxy, startProxy } from "#scripts/proxy/nginx.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { atOnce, scaled } from "#tests/support/at-once.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { aColleague, shelf, stock } from "#tests/support/packing-table.ts";
import { portToListenOn } from "#tests/support/ports.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { WebCustomers } from "#tests/support/web-customers.ts";
import { openPage } from "#tests/support/web-forms.ts";
import { startWorker, type TestWorker } from "#tests/support/worker.ts";

// As a charity may run it: two processes of the app and one that works the jobs, on one database, behind nginx with the rules
// that docs/nginx gives.

let store: Store & { stripe: StripeStandIn; mail: MailStandIn };
let env: Record<string, string>;
let apps: TestApp[];
let worker: TestWorker;
let proxy: NginxProxy;
beforeAll(async () => {
  const port = await portToListenOn();
  store = await openStoreWithAll({ baseUrl: `http://localhost:${port}` });
  env = { ...store.env, JOBS: "off", LIMITS: "off" };
  const first = await startApp({ env, port: await nextFreePort(port + 1) });
  apps = [first, await startApp({ env, port: await nextFreePort(first.port + 1) })];
  worker = startWorker({ ...env, JOBS: "inline" });
  proxy = await startProxy({ port, apps: apps.map((app) => app.port), folder: mkdtempSync(join(tmpdir(), "nginx-")) });
}, 120_000);
afterAll(async () => {
  await proxy?.stop();
  await worker?.kill();
  for (const app of apps ?? []) await app.kill();
  await store?.close();
});

const KILLS = scaled(20);
const CUSTOMERS = 4;

// Fails without its guard: when the proxy does not ask the other process (`proxy_next_upstream`), customers are told of faults.
test(`one of two processes is killed, ${KILLS} times under load: nobody notices, nothing is lost or doubled`, async () => {
  await stock(10_000, await aColleague("administrator"));
  const people = new WebCustomers(() => proxy.url, store.stripe);
  const done = { orders: 0, requests: 0 };
  let isOver = false;
  const customers = atOnce(CUSTOMERS, async (place) => {
    for (let turn = 0; !isOver; turn += 1) {
      if (turn % 2 === place % 2) {
        await people.buyByCard();
        done.orders += 1;
      } else {
        await people.askForFreeCopy(`${turn} Street ${place}`);
        done.requests += 1;
      }
    }
  });
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(500 + Math.random() * 1_000);
    const at = kill % 2;
    const { port } = apps[at] as TestApp;
    await apps[at]?.kill();
    await pause(500);
    apps[at] = await startApp({ env, port });
  }
  await pause(500);
  isOver = true;
  await customers;

  expect(people.faults).toEqual([]);
  expect(Math.min(done.orders, done.requests)).toBeGreaterThan(KILLS);
  await store.stripe.settled(60_000);
  const db = database();
  const accepted = () => db.order.count({ where: { status: "accepted" } });
  await expect.poll(accepted, { timeout: 60_000 }).toBe(done.orders);
  expect(await db.order.count()).toBe(done.orders);
  expect(await db.payment.count()).toBe(done.orders);
  expect(await db.freeCopyRequest.count()).toBe(done.requests);
  const queued = () => db.consignment.count({ where: { status: "queued" } });
  await expect.poll(queued, { timeout: 60_000 }).toBe(done.orders + done.requests);
  expect(await shelf()).toMatchObject({ allocated: done.orders + (await copiesAskedFor()) });
  await expectEachEmailOnce();
}, 600_000);

/** Of the free-copy requests. */
async function copiesAskedFor(): Promise<number> {
  const { _sum } = await database().freeCopyRequest.aggregate({ _sum: { copiesApproved: true } });
  return _sum?.copiesApproved ?? 0;
}

async function expectEachEmailOnce(): Promise<void> {
  const customers = { staffMemberId: null };
  const unsent = () => database().outboxEmail.count({ where: { ...customers, status: "queued" } });
  await expect.poll(unsent, { timeout: 120_000 }).toBe(0);
  const written = await database().outboxEmail.findMany({ where: customers, select: { id: true } });
  const keys = (await store.mail.emails()).map(({ idempotencyKey }) => String(idempotencyKey));
  expect(keys.filter((key) => written.some(({ id }) => key === `outbox:${id}`)).sort()).toEqual(
    written.map(({ id }) => `outbox:${id}`).sort(),
  );
}

test("with no process left people read that they may try again", async () => {
  for (const app of apps) await app.kill();
  const page = await openPage(`${proxy.url}/order`);
  expect(page.status).toBe(503);
  expect(page.html).toContain("Please try again in a moment");
});

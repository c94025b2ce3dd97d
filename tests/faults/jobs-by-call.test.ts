import { afterAll, beforeAll, expect, test } from "vitest";
import { signCall } from "#adapters/crypto/signed-call.ts";
import { database } from "#adapters/database/client.ts";
import { boss } from "#adapters/jobs/boss.ts";
import { startApp } from "#tests/support/app.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { backgroundAtRestSince } from "#use-cases/jobs/background.ts";

// A host without lasting processes: nothing works the queues but a call that a clock signs.

const SECRET = "a clock's own secret, of forty characters";
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off", JOBS_SECRET: SECRET });
}, 60_000);
afterAll(() => shop?.close());

const DAY_MS = 86_400_000;

function call(headers: Record<string, string>, baseUrl = shop.app.baseUrl): Promise<Response> {
  return fetch(`${baseUrl}/api/jobs/run`, { method: "POST", headers });
}

async function callOfTheClock(): Promise<{ worked: Record<string, number>; isMore: boolean }> {
  const answer = await call({ "jobs-signature": signCall(SECRET, new Date()) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { worked: Record<string, number>; isMore: boolean };
}

const waiting = () => database().outboxEmail.count({ where: { status: "queued" } });

test("a call works what is due, the clock's own jobs among it, and what follows; the next one finds nothing", async () => {
  const abandoned = await anOrder({ payBy: "card" }, new Date(Date.now() - 8 * DAY_MS));
  await aFreeRequest({ email: "sam@example.org", contactPreference: "email" });
  expect(await waiting()).toBeGreaterThan(0);
  const { worked, isMore } = await callOfTheClock();
  expect(worked).toMatchObject({ expire_orders: 1, tidy: 1, outbox_email: expect.any(Number) });
  expect(isMore).toBe(false);
  expect((await database().order.findUniqueOrThrow({ where: { id: abandoned.id } })).status).toBe("expired");
  expect(await waiting()).toBe(0);
  expect(await shop.mail.emails({ to: "sam@example.org" })).toHaveLength(1);
  const again = await callOfTheClock();
  expect(again.worked).not.toHaveProperty("outbox_email");
  expect(again.worked).not.toHaveProperty("tidy");
});

test("who works here is told when no call came for long, and no more once one did", async () => {
  const colleague = await aColleague();
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  await database().$executeRaw`DELETE FROM pgboss.job`;
  expect(await backgroundAtRestSince(new Date())).toBeNull();
  const { createdAt } = await database().staffMember.findUniqueOrThrow({ where: { id: colleague.id } });
  expect(await backgroundAtRestSince(inAnHour())).toEqual(createdAt);
  await callOfTheClock();
  expect(await backgroundAtRestSince(new Date())).toBeNull();
  const since = await backgroundAtRestSince(inAnHour());
  expect(Date.now() - (since?.getTime() ?? 0)).toBeLessThan(30_000);
});

test("five calls at once send each email once", async () => {
  const to = Array.from({ length: 12 }, (_, place) => `person${place}@example.org`);
  for (const email of to) await aFreeRequest({ email, contactPreference: "email", addressLine1: `${email} Street` });
  await atOnce(5, callOfTheClock);
  for (const email of to) expect(await shop.mail.emails({ to: email }), email).toHaveLength(1);
});

test("what a call had in hand that was cut off is worked by a later one", async () => {
  const jobs = await boss();
  const id = (await jobs.send("allocate_waiting", { publicationId: crypto.randomUUID() })) ?? "";
  await jobs.fetch("allocate_waiting");
  await database()
    .$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE id = ${id}::uuid`;
  await database().$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL`;
  await callOfTheClock();
  await database().$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE id = ${id}::uuid`;
  await callOfTheClock();
  expect((await jobs.findJobs("allocate_waiting", { id }))[0]?.state).toBe("completed");
});

test("a call that the clock did not sign works nothing", async () => {
  await aFreeRequest({ email: "kim@example.org", contactPreference: "email", addressLine1: "9 Quiet Row" });
  const now = new Date();
  const right = signCall(SECRET, now);
  const forged = [
    {},
    { "jobs-signature": "" },
    { "jobs-signature": signCall(`${SECRET}!`, now) },
    { "jobs-signature": signCall(SECRET, new Date(now.getTime() - 301_000)) },
    { "jobs-signature": signCall(SECRET, new Date(now.getTime() + 302_000)) },
    { "jobs-signature": right.replace(/t=\d+/, `t=${Math.floor(now.getTime() / 1000) + 1}`) },
    { "jobs-signature": right.slice(0, -1) },
    { authorization: `Bearer ${SECRET}` },
  ];
  for (const headers of forged) expect((await call(headers as Record<string, string>)).status).toBe(401);
  expect((await fetch(`${shop.app.baseUrl}/api/jobs/run`)).status).toBe(405);
  expect(await shop.mail.emails({ to: "kim@example.org" })).toHaveLength(0);
});

test("where no secret is set there is no such door", async () => {
  const { BASE_URL: _, ...env } = shop.env;
  const app = await startApp({ env: { ...env, JOBS: "off" } });
  try {
    expect((await call({ "jobs-signature": signCall(SECRET, new Date()) }, app.baseUrl)).status).toBe(404);
  } finally {
    await app.stop();
  }
});

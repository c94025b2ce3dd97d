import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database, Prisma } from "#adapters/database/client.ts";
import { monthOf } from "#domain/reports/month.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aSession } from "#tests/support/checkout-request.ts";
import { anOrder, atTheTill } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { orderNow } from "#tests/support/told.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { beginReconciliation } from "#use-cases/reconciling/begin-and-end.ts";
import { progressOf } from "#use-cases/reconciling/keep-progress.ts";
import { latestReconciliations } from "#use-cases/reconciling/latest.ts";
import { lookNow } from "#use-cases/reconciling/look-now.ts";
import { pagesOf } from "#use-cases/reconciling/open-rows.ts";
import { reconcile } from "#use-cases/reconciling/reconcile.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let dashboard: Stripe;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  dashboard = dashboardOf(stripe);
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterEach(() => stripe.control({ fail: [] }));
afterAll(async () => {
  await stripe.stop();
  await store.close();
});

async function last() {
  return (await latestReconciliations()).last;
}

async function lookedAt() {
  await reconcile(new Date());
  return { ...(await last()) };
}

/** As if so many minutes had gone by since any comparison was seen at work. */
async function notSeenFor(minutes: number): Promise<void> {
  await database().$executeRaw`UPDATE reconciliation SET beat_at = now() - ${minutes} * interval '1 minute'`;
}

test("by the button it is begun at once, once, by those who may; the page says how it stands", async () => {
  expect(refusalOf(await lookNow(await aColleague("fulfilment")))).toBe("not_allowed");
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "paid");
  granted(await lookNow(by));
  expect(refusalOf(await lookNow(by))).toBe("under_way");
  const report = async () => granted(await monthReport(monthOf(undefined, new Date()), by)).reconciliations;
  expect(await report()).toMatchObject({ underWay: { looked: 0, endedAt: null }, last: null });
  await runJobs();
  const mends = [{ kind: "card_payment", orderReference: order.reference }];
  expect(await report()).toMatchObject({ underWay: null, last: { looked: 1, mended: 1, problem: null, mends } });
});

// Proved: with the index `reconciliation_under_way` taken out, all eight run.
test("whoever asks, and however many at once, one comparison runs", async () => {
  await stripe.pay(await atTheTill(await anOrder()), "paid");
  const begun = await atOnce(8, () => beginReconciliation());
  expect(begun.filter((id) => id !== null)).toHaveLength(1);
  await reconcile(new Date());
  expect(await database().reconciliation.count()).toBe(1);
});

test("one that was killed half-way is taken over after five minutes, and says nothing more", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "paid");
  const killed = await beginReconciliation();
  await notSeenFor(4);
  await reconcile(new Date());
  expect(await orderNow(order)).toMatchObject({ status: "awaiting_payment" });
  await notSeenFor(6);
  await reconcile(new Date());
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  const keep = progressOf(killed ?? "");
  await expect(keep({ looked: 1, unasked: 0, unmended: 0, findings: [] })).rejects.toThrow("another comparison");
  expect(await beginReconciliation(killed ?? "")).toBeNull();
  const all = await database().reconciliation.findMany({ orderBy: { askedAt: "asc" } });
  expect(all).toMatchObject([
    { problem: "broken_off", looked: 0 },
    { problem: null, open: 1 },
  ]);
});

test("two comparisons that do run at once settle everything once", async () => {
  const orders = await Promise.all([anOrder(), anOrder(), anOrder()]);
  for (const order of orders) await stripe.pay(await atTheTill(order), "paid");
  const first = reconcile(new Date());
  await notSeenFor(6);
  await Promise.all([first, reconcile(new Date())]);
  expect(await database().payment.count()).toBe(3);
  expect(await database().order.count({ where: { status: "accepted" } })).toBe(3);
  expect(await database().historyEntry.count({ where: { event: "payment_received" } })).toBe(3);
});

// Fails without its guard: without the lists each of them is asked about by itself, and gets no answer.
test("what Stripe lists as it is here is not asked about one by one", async () => {
  const sessions = [await atTheTill(await anOrder()), await atTheTill(await anOrder())];
  const fail = sessions.map((id) => ({ path: `/v1/checkout/sessions/${id}`, method: "GET", times: 99, mode: "500" }));
  await stripe.control({ fail });
  await reconcile(new Date());
  expect(await last()).toMatchObject({ open: 2, unasked: 0, problem: null });
});

test("one that Stripe cannot be asked about does not keep the others, nor does a list without an answer", async () => {
  const orders = [await anOrder(), await anOrder(), await anOrder()] as const;
  const [bad = "", ...good] = await Promise.all(orders.map((order) => atTheTill(order)));
  for (const session of [bad, ...good]) await stripe.pay(session, "paid");
  const failing = (path: string) => ({ path, method: "GET", times: 99, mode: "500" });
  await stripe.control({ fail: [failing(`/v1/checkout/sessions/${bad}`), failing("/v1/checkout/sessions")] });
  await reconcile(new Date());
  expect(await database().order.count({ where: { status: "accepted" } })).toBe(2);
  // By its session, and by the payment that the ledger tells of.
  const left = [{ kind: "card_payment", orderReference: orders[0].reference, outcome: "unasked" }];
  expect(await last()).toMatchObject({ unasked: 2, mended: 2, problem: null, left });
}, 30_000);

test("something open that Stripe does not know as ours is left, with the reason; what is only in no list is the same", async () => {
  const [lost, old] = [await anOrder(), await anOrder()];
  await atTheTill(lost);
  await atTheTill(old);
  await database().checkoutSession.updateMany({
    where: { orderId: lost.id },
    data: { providerId: "cs_test_of_another" },
  });
  const createdAt = new Date(Date.now() - 86_400_000);
  await database().checkoutSession.updateMany({ where: { orderId: old.id }, data: { createdAt } });
  await stripe.control({ fail: [{ path: "/v1/checkout/sessions", method: "GET", times: 99, mode: "500" }] });
  const { unmended } = await lookedAt();
  await stripe.control({ fail: [] });
  const left = [{ kind: "card_payment", orderReference: lost.reference, outcome: "unknown" }];
  expect(await lookedAt()).toMatchObject({ unasked: 0, unmended, mended: 0, left });
  await database().checkoutSession.deleteMany({ where: { orderId: lost.id } });
  expect(await lookedAt()).toMatchObject({ unmended: (unmended ?? 0) - 1, left: [] });
}, 30_000);

test("a payment at Stripe that is none of ours is left, and stays among the differences", async () => {
  const price_data = { currency: "gbp", unit_amount: 700, product_data: { name: "Something else" } };
  const session = await dashboard.checkout.sessions.create(aSession({ line_items: [{ quantity: 1, price_data }] }));
  await stripe.pay(session.id, "paid");
  await reconcile(new Date());
  const { stray, reconciliations } = granted(await monthReport(monthOf(undefined, new Date()), by));
  expect(stray).toContainEqual(expect.objectContaining({ amountPence: 700, ourPence: null }));
  expect(reconciliations.last).toMatchObject({ mended: 0, mends: [] });
  expect(reconciliations.last?.unmended).toBeGreaterThan(0);
  expect(await database().payment.count()).toBe(0);
});

test("however many are open, each is looked at once, also where they were made in one moment", async () => {
  const open = Prisma.sql`
    SELECT n::text AS id, '2026-11-01'::timestamptz + (n / 700) * interval '1 hour' AS at FROM generate_series(1, 1234) AS n`;
  const seen: string[] = [];
  for await (const rows of pagesOf(open)) seen.push(...rows.map(({ id }) => id));
  expect([seen.length, new Set(seen).size]).toEqual([1_234, 1_234]);
});

test("without an answer of Stripe's that is said, and the next comparison goes on", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "paid");
  await stripe.stop({ keepData: true });
  await reconcile(new Date());
  expect(await last()).toMatchObject({ problem: "no_answer", looked: 0 });
  const { port, dataDir } = stripe;
  stripe = await startStripeStandIn({ port, dataDir });
  await reconcile(new Date());
  expect(await last()).toMatchObject({ problem: null, mended: 1 });
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
}, 40_000);

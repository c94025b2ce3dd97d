import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder, paid, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { historyOf, openTasks, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { sendRefund } from "#use-cases/ordering/send-refund.ts";
import { settleRefunds } from "#use-cases/ordering/settle-refunds.ts";
import { reconcile } from "#use-cases/reconciling/reconcile.ts";

/** What Stripe answered reaches us only after `next`, when it is set: as in a process that is slow. */
const slowProcess = vi.hoisted(() => ({ next: null as Promise<void> | null }));
vi.mock("#adapters/payments/fetch-payment.ts", async (original) => {
  const { fetchPayment } = await original<typeof import("#adapters/payments/fetch-payment.ts")>();
  return {
    fetchPayment: async (id: string) => {
      const truth = await fetchPayment(id);
      const wait = slowProcess.next;
      slowProcess.next = null;
      await wait;
      return truth;
    },
  };
});

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let dashboard: Stripe;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  dashboard = dashboardOf(stripe);
});
beforeEach(() => store.clear());
afterEach(() => stripe.control({ fail: [], refunds: "succeed" }));
afterAll(() => store.close());

async function paymentOf(order: TestOrder): Promise<string> {
  const { providerId } = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  return providerId;
}

async function refundsOf(order: TestOrder) {
  return database().refund.findMany({ where: { payment: { orderId: order.id } }, orderBy: { requestedAt: "asc" } });
}

async function atStripe(paymentIntentId: string) {
  return (await dashboard.refunds.list({ payment_intent: paymentIntentId, limit: 100 })).data;
}

test("a refund made in Stripe's dashboard is known here, and all of it cancels an order that is not packed", async () => {
  const order = await paid(await anOrder(), stripe);
  const payment = await paymentOf(order);
  await dashboard.refunds.create({ payment_intent: payment });
  await settleRefunds(payment);
  expect(await refundsOf(order)).toMatchObject([
    { amountPence: 20_000, status: "succeeded", reason: "Made at Stripe" },
  ]);
  expect(await orderNow(order)).toMatchObject({ status: "cancelled" });
  expect(await parcelOf(order)).toMatchObject({ status: "cancelled" });
});

test("a part of the money gone back leaves the order as it is", async () => {
  const order = await paid(await anOrder(), stripe);
  const payment = await paymentOf(order);
  await dashboard.refunds.create({ payment_intent: payment, amount: 5_000 });
  await settleRefunds(payment);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobs();
  const refunds = await refundsOf(order);
  expect(refunds.map(({ amountPence }) => amountPence)).toEqual([5_000, 15_000]);
});

test("all the money gone back after packing is shown to staff, and the parcel stays", async () => {
  const by = await aColleague();
  const order = await paid(await anOrder(), stripe);
  await stock(25, by);
  await runJobs();
  const { id } = await parcelOf(order);
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  const payment = await paymentOf(order);
  await dashboard.refunds.create({ payment_intent: payment });
  await settleRefunds(payment);
  await settleRefunds(payment);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  expect(await parcelOf(order)).toMatchObject({ status: "packed" });
  expect(await openTasks(order)).toEqual(["refund_after_packing"]);
});

test("a refund that is only on its way cancels nothing", async () => {
  const order = await paid(await anOrder(), stripe);
  const payment = await paymentOf(order);
  await stripe.control({ refunds: "stay_pending" });
  const { id } = await dashboard.refunds.create({ payment_intent: payment });
  await settleRefunds(payment);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  await stripe.settleRefund(id, "succeeds");
  await settleRefunds(payment);
  expect(await orderNow(order)).toMatchObject({ status: "cancelled" });
  expect(await historyOf(order)).toContain("refund_pending");
});

test("a refund that fails after it was said to succeed becomes a task, and the money can go back again", async () => {
  const order = await paid(await anOrder(), stripe);
  const payment = await paymentOf(order);
  await stripe.control({ refunds: "fail" });
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobs();
  await settleRefunds(payment);
  expect(await refundsOf(order)).toMatchObject([{ status: "failed" }]);
  expect(await openTasks(order)).toEqual(["refund_failed"]);
  await stripe.control({ refunds: "succeed" });
  await dashboard.refunds.create({ payment_intent: payment });
  await settleRefunds(payment);
  expect((await refundsOf(order)).map(({ status }) => status).sort()).toEqual(["failed", "succeeded"]);
});

test("what Stripe said of a refund earlier does not overwrite what it said later", async () => {
  const order = await paid(await anOrder(), stripe);
  const payment = await paymentOf(order);
  const { id } = await dashboard.refunds.create({ payment_intent: payment });
  const { promise: meanwhile, resolve: goOn } = Promise.withResolvers<void>();
  slowProcess.next = meanwhile;
  const early = settleRefunds(payment);
  await vi.waitUntil(() => slowProcess.next === null);
  await stripe.settleRefund(id, "fails");
  await settleRefunds(payment);
  goOn();
  await early;
  expect(await refundsOf(order)).toMatchObject([{ status: "failed" }]);
});

test("a refund whose end no webhook told is settled by looking after it", async () => {
  const order = await paid(await anOrder(), stripe);
  await stripe.control({ refunds: "stay_pending" });
  const { id } = await dashboard.refunds.create({ payment_intent: await paymentOf(order) });
  await settleRefunds(await paymentOf(order));
  await stripe.settleRefund(id, "succeeds");
  await reconcile(new Date());
  expect(await refundsOf(order)).toMatchObject([{ status: "succeeded" }]);
});

test("a refund that Stripe refuses frees its amount and becomes a task", async () => {
  const order = await paid(await anOrder(), stripe);
  await dashboard.refunds.create({ payment_intent: await paymentOf(order) });
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobsToTheEnd();
  const refunds = await refundsOf(order);
  expect(refunds.map(({ status }) => status)).toContain("failed");
  expect(await openTasks(order)).toEqual(["refund_failed"]);
});

test.each(["hang_up_after_commit", "500_after_commit"] as const)(
  "a refund whose answer was lost (%s) is made once",
  async (mode) => {
    const order = await paid(await anOrder(), stripe);
    const payment = await paymentOf(order);
    granted(await cancelOrder({ token: order.token, by: "customer" }));
    await stripe.control({ fail: [{ path: "/v1/refunds", method: "POST", times: 3, mode }] });
    await runJobsToTheEnd();
    expect(await refundsOf(order)).toMatchObject([{ status: "succeeded" }]);
    expect(await atStripe(payment)).toHaveLength(1);
  },
);

test("sending a refund again that was sent, or never was, does nothing", async () => {
  const order = await paid(await anOrder(), stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobs();
  const [refund] = await refundsOf(order);
  await sendRefund(refund?.id ?? "");
  await sendRefund("00000000-0000-4000-8000-000000000000");
  expect(await atStripe(await paymentOf(order))).toHaveLength(1);
});

test("the database refuses to give back more than was paid", async () => {
  const order = await paid(await anOrder(), stripe);
  const { id: paymentId } = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  const refund = (amountPence: number) =>
    database().refund.create({ data: { paymentId, amountPence, reason: "Twice" } });
  await refund(15_000);
  await expect(refund(5_001)).rejects.toThrow("exceed the payment");
  await refund(5_000);
});

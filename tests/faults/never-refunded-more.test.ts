import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, paid, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { actOn, dashboardOf, eventsAtTheDoor } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { sendRefund } from "#use-cases/ordering/send-refund.ts";
import { settleRefunds } from "#use-cases/ordering/settle-refunds.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterEach(() => stripe.control({ fail: [], refunds: "succeed" }));
afterAll(() => store.close());

async function refundsAtStripe(order: TestOrder) {
  const { providerId } = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  const { data } = await dashboardOf(stripe).refunds.list({ payment_intent: providerId });
  return data;
}

// Fails without its guard: without the lock on the order in `cancelOrder`, several ask for the money back; the database's
// trigger then refuses all but one of them, and the others break.
test("30 clicks on cancelling at once are one refund", async () => {
  const by = await aColleague("administrator");
  const order = await paid(await anOrder(), stripe);
  const answers = await atOnce(30, (place) =>
    place % 2 === 0
      ? cancelOrder({ token: order.token, by: "customer" })
      : cancelOrder({ reference: order.reference, by }),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await runJobsToTheEnd();
  expect(await database().refund.findMany()).toMatchObject([{ amountPence: order.totalPence, status: "succeeded" }]);
  expect(await refundsAtStripe(order)).toHaveLength(1);
});

// Fails without its guard: an idempotency key that is new at every try makes 30 refunds, less those that Stripe refuses.
test("a refund sent 30 times at once is made once", async () => {
  const order = await paid(await anOrder(), stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  const { id } = await database().refund.findFirstOrThrow();
  await atOnce(30, () => sendRefund(id).catch(() => undefined));
  await runJobsToTheEnd();
  expect(await refundsAtStripe(order)).toHaveLength(1);
  expect(await database().refund.findMany()).toMatchObject([{ status: "succeeded" }]);
  expect(await openTasks()).toEqual([]);
});

// Fails without its guard: `keepRefund` that looks for Stripe's id alone, and not for ours, keeps a second refund and is
// refused by the database.
test("an event about a refund that comes before Stripe's answer does not make it two", async () => {
  const order = await paid(await anOrder(), stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  const { id } = await database().refund.findFirstOrThrow();
  await stripe.control({ fail: [{ path: "/v1/refunds", method: "POST", times: 3, mode: "hang_up_after_commit" }] });
  await sendRefund(id).catch(() => undefined);
  const events = await eventsAtTheDoor(stripe);
  const { providerId } = await database().payment.findFirstOrThrow();
  const aboutIt = events.filter(({ type, objectId }) => type.startsWith("refund.") && objectId === providerId);
  expect(aboutIt.length).toBeGreaterThan(0);
  for (const event of aboutIt) {
    await receiveEvent(event);
    await actOn(event);
  }
  await runJobsToTheEnd();
  expect(await database().refund.findMany()).toMatchObject([{ id, status: "succeeded" }]);
  expect(await refundsAtStripe(order)).toHaveLength(1);
});

test("a refund that failed gives its amount back, and no more than was paid can follow", async () => {
  const order = await paid(await anOrder(), stripe);
  await stripe.control({ refunds: "fail" });
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobsToTheEnd();
  const { id: paymentId, providerId } = await database().payment.findFirstOrThrow();
  await settleRefunds(providerId);
  expect(await database().refund.findMany()).toMatchObject([{ status: "failed" }]);
  const again = (amountPence: number) =>
    database().refund.create({ data: { paymentId, amountPence, reason: "Again" } });
  await expect(again(order.totalPence + 1)).rejects.toThrow("exceed the payment");
  await again(order.totalPence);
  await expect(again(1)).rejects.toThrow("exceed the payment");
});

// Fails without its guard: the trigger without its `FOR UPDATE` on the payment lets two refunds of the whole through.
test("30 refunds of the whole payment written down at once are one", async () => {
  await paid(await anOrder(), stripe);
  const { id: paymentId, amountPence } = await database().payment.findFirstOrThrow();
  const data = { paymentId, amountPence, reason: "By hand" };
  const write = () =>
    database().$transaction(async (tx) => {
      await tx.refund.create({ data });
      await pause(20);
    });
  const written = await Promise.allSettled(Array.from({ length: 30 }, write));
  expect(written.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database().refund.count()).toBe(1);
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inLanes, shuffled } from "#tests/support/at-once.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf, eventsAtTheDoor } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { settleWhatWasMissed } from "#use-cases/ordering/settle-what-was-missed.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const A_QUARTER_OF_AN_HOUR = 15 * 60_000;

/** Four fifths of what Stripe has to tell arrives, in any order. */
async function tellMost(): Promise<void> {
  const events = shuffled(await eventsAtTheDoor(stripe));
  const told = events.slice(0, Math.floor((events.length * 4) / 5));
  await inLanes(
    8,
    told.map((event) => () => receiveEvent(event)),
  );
  await runJobsToTheEnd();
}

// Fails without its guard: without `settleWhatWasMissed` some of the orders wait for their payment for ever.
test("a fifth of the webhooks is lost, and nobody comes back: all is settled within a quarter of an hour", async () => {
  const outcomes = ["paid", "delayed_succeeds", "delayed_fails", "declined", "paid"] as const;
  const expected = { accepted: 0, awaiting_payment: 0 };
  for (let place = 0; place < 40; place += 1) {
    const outcome = outcomes[place % outcomes.length] ?? "paid";
    await stripe.pay(await atTheTill(await anOrder()), outcome);
    expected[outcome === "paid" || outcome === "delayed_succeeds" ? "accepted" : "awaiting_payment"] += 1;
  }
  await tellMost();
  await settleWhatWasMissed(new Date(Date.now() + A_QUARTER_OF_AN_HOUR));
  const count = (status: "accepted" | "awaiting_payment") => database().order.count({ where: { status } });
  expect({ accepted: await count("accepted"), awaiting_payment: await count("awaiting_payment") }).toEqual(expected);
  expect(await openTasks()).toEqual([]);
}, 60_000);

test("refunds whose end no webhook told are settled within a quarter of an hour as well", async () => {
  await stripe.control({ refunds: "stay_pending" });
  for (let place = 0; place < 10; place += 1) {
    const order = await paid(await anOrder(), stripe);
    granted(await cancelOrder({ token: order.token, by: "customer" }));
  }
  await runJobsToTheEnd();
  const { data } = await dashboardOf(stripe).refunds.list({ limit: 10 });
  for (const [place, { id }] of data.entries()) await stripe.settleRefund(id, place % 2 === 0 ? "succeeds" : "fails");
  await settleWhatWasMissed(new Date(Date.now() + A_QUARTER_OF_AN_HOUR));
  expect(await database().refund.count({ where: { status: "succeeded" } })).toBe(5);
  expect(await database().refund.count({ where: { status: "failed" } })).toBe(5);
  expect(await openTasks()).toEqual(Array.from({ length: 5 }, () => "refund_failed"));
}, 60_000);

test("one that Stripe cannot be asked about does not keep the others", async () => {
  const orders = [await anOrder(), await anOrder(), await anOrder()];
  const sessions = await Promise.all(orders.map((order) => atTheTill(order)));
  for (const session of sessions) await stripe.pay(session, "paid");
  await stripe.control({
    fail: [{ path: `/v1/checkout/sessions/${sessions[0]}`, method: "GET", times: 9, mode: "500" }],
  });
  await settleWhatWasMissed(new Date(Date.now() + A_QUARTER_OF_AN_HOUR));
  await stripe.control({ fail: [] });
  expect(await database().order.count({ where: { status: "accepted" } })).toBe(2);
});

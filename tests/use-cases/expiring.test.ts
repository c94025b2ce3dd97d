import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, historyOf, orderNow } from "#tests/support/told.ts";
import { expireOrders } from "#use-cases/ordering/expire-orders.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

test("an order that nobody paid in seven days expires, and its customer is told", async () => {
  const order = await anOrder();
  expect(await expireOrders(inDays(6.99))).toBe(0);
  expect(await expireOrders(inDays(7.01))).toBe(1);
  expect(await orderNow(order)).toMatchObject({ status: "expired", expiresAt: null, closedAt: expect.any(Date) });
  expect(await emailsTo(order)).toEqual(["order_received", "order_expired"]);
  expect(await historyOf(order)).toEqual(["order_placed", "order_expired"]);
});

test("an expired order cannot be paid any more", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  await expireOrders(inDays(8));
  await runJobs();
  await expect(stripe.pay(sessionId, "paid")).rejects.toThrow("expired");
});

test("orders that are paid, by invoice, or have a bank payment under way do not expire", async () => {
  const done = await paid(await anOrder(), stripe);
  const invoice = await anOrder({ payBy: "invoice" });
  const underWay = await anOrder();
  const sessionId = await atTheTill(underWay);
  await stripe.pay(sessionId, "delayed");
  await settleCheckout(sessionId);
  expect(await expireOrders(inDays(30))).toBe(0);
  const statuses = await Promise.all([done, invoice, underWay].map(async (each) => (await orderNow(each)).status));
  expect(statuses).toEqual(["accepted", "awaiting_approval", "awaiting_payment"]);
});

test("an order expires once, however many look at the clock", async () => {
  const order = await anOrder();
  const closed = await atOnce(8, () => expireOrders(inDays(8)));
  expect(closed.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await historyOf(order)).toEqual(["order_placed", "order_expired"]);
  expect(await database().outboxEmail.count({ where: { kind: "order_expired" } })).toBe(1);
});

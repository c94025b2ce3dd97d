import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce, inLanes } from "#tests/support/at-once.ts";
import { anOrder, atTheTill, type TestOrder } from "#tests/support/orders.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { confirmPayment } from "#use-cases/ordering/confirm-payment.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

// Fails without its guard: without the order's lock in `intendToPay` tabs break on the index that allows one open page.
test("twenty tabs, again and again, never have two open pages", async () => {
  const order = await anOrder();
  for (const _round of [1, 2, 3, 4, 5]) {
    await database().checkoutSession.updateMany({ where: { orderId: order.id }, data: { status: "expired" } });
    await atOnce(20, () => startPayment(order.token, new Date()));
    const open = { orderId: order.id, status: { in: ["creating" as const, "open" as const] } };
    expect(await database().checkoutSession.count({ where: open })).toBe(1);
  }
});

test("the database itself refuses a second open page", async () => {
  const order = await anOrder();
  const second = database().checkoutSession.create({ data: { orderId: order.id, expiresAt: new Date() } });
  await expect(second).rejects.toThrow("checkout_session_one_open");
});

// Fails without its guard: when `closeOrder` queues no `close_checkout`, orders are paid and cancelled, and nobody knows.
test("100 races of paying against cancelling: never paid and cancelled without a refund or a task", async () => {
  await inLanes(
    8,
    Array.from({ length: 100 }, (_, place) => () => race(place)),
  );
  await runJobsToTheEnd();
  const orders = await database().order.findMany({
    include: { payments: { include: { refunds: true } }, tasks: true, checkoutSessions: true },
  });
  expect(orders).toHaveLength(100);
  const ends = orders.map(({ id, status, payments, tasks, checkoutSessions }) => {
    const isPaid = paidAtStripe.has(id);
    const isBack = payments.some(({ refunds }) => refunds.some((refund) => refund.status === "succeeded"));
    const isOpen = checkoutSessions.some((checkout) => ["creating", "open"].includes(checkout.status));
    if (status === "accepted") return isPaid ? "sold" : "given away";
    if (isOpen) return "still payable";
    if (!isPaid) return "cancelled";
    return isBack || tasks.length > 0 ? "cancelled, and the money is looked after" : "the money is forgotten";
  });
  const bad = ends.filter((end) => ["given away", "still payable", "the money is forgotten"].includes(end));
  expect(bad).toEqual([]);
  expect(ends.filter((end) => end === "cancelled, and the money is looked after").length).toBeGreaterThan(0);
}, 300_000);

const paidAtStripe = new Set<string>();

/** A customer pays in one tab and cancels in another; by turns each of them has a little more time. */
async function race(place: number): Promise<void> {
  const order = await anOrder({ copies: "1" });
  const sessionId = await atTheTill(order);
  await Promise.all([
    pause(place % 7).then(() => payAt(order, sessionId)),
    pause((place * 3) % 11).then(() => cancelOrder({ token: order.token, by: "customer" })),
  ]);
}

async function payAt(order: TestOrder, sessionId: string): Promise<void> {
  await stripe.pay(sessionId, "paid").then(
    () => paidAtStripe.add(order.id),
    () => undefined,
  );
  await confirmPayment(order.token);
}

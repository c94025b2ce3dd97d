import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder, atTheTill, paid, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, historyOf, openTasks, orderNow, staffWereTold } from "#tests/support/told.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { settlePaymentIntent } from "#use-cases/ordering/settle-payment-intent.ts";
import { reconcile } from "#use-cases/reconciling/reconcile.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function paymentsOf(order: TestOrder) {
  return database().payment.findMany({ where: { orderId: order.id } });
}

/** Makes the order cost something else than the page at Stripe, as if somebody had meddled with one of them. */
async function costsOtherwise(order: TestOrder, totalPence: number): Promise<void> {
  await database().order.update({ where: { id: order.id }, data: { totalPence } });
}

test("a paid order is accepted, its parcel is made, and its customer is told once", async () => {
  const order = await paid(await anOrder({ copies: "25", sponsoredCopies: "3" }), stripe);
  expect(await orderNow(order)).toMatchObject({ status: "accepted", expiresAt: null });
  expect(await paymentsOf(order)).toMatchObject([{ provider: "stripe", amountPence: order.totalPence }]);
  expect(await emailsTo(order)).toEqual(["order_received", "payment_confirmed"]);
  expect(await historyOf(order)).toEqual(["order_placed", "payment_received", "order_accepted"]);
});

test("the parcel of a paid order holds what is to be sent, and not the copies sponsored for others", async () => {
  const order = await paid(await anOrder({ copies: "25", sponsoredCopies: "3" }), stripe);
  expect(await parcelOf(order)).toMatchObject({ status: "awaiting_stock", copies: 25, lines: [{ copies: 25 }] });
});

test("a paid order is queued for packing as soon as there are copies for it", async () => {
  const order = await paid(await anOrder({ copies: "25" }), stripe);
  await stock(25, await aColleague());
  expect(await parcelOf(order)).toMatchObject({ status: "queued" });
});

test("settling a payment again changes nothing", async () => {
  const order = await paid(await anOrder(), stripe);
  const before = await orderNow(order);
  expect(await settleCheckout(order.sessionId)).toBe("settled");
  expect(await orderNow(order)).toEqual(before);
  expect(await openTasks()).toEqual([]);
});

test("an event about the payment alone settles its order as well", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "paid");
  const events = await stripe.events();
  const about = events.findLast(({ type }) => type === "payment_intent.succeeded");
  expect(await settlePaymentIntent(about?.objectId ?? "")).toBe("settled");
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
});

test("a declined card and a bank payment under way accept nothing", async () => {
  const [declined, delayed] = [await anOrder(), await anOrder()];
  const [one, other] = [await atTheTill(declined), await atTheTill(delayed)];
  await stripe.pay(one, "declined");
  await stripe.pay(other, "delayed");
  for (const sessionId of [one, other]) expect(await settleCheckout(sessionId)).toBe("settled");
  for (const order of [declined, delayed]) expect(await orderNow(order)).toMatchObject({ status: "awaiting_payment" });
  expect(await database().payment.count()).toBe(0);
});

test("a bank payment that arrives days later is accepted then", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  await stripe.pay(sessionId, "delayed");
  await settleCheckout(sessionId);
  await stripe.pay(sessionId, "delayed_succeeds");
  await settleCheckout(sessionId);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
});

test("money that is not the order's amount is kept, and given to staff instead of being believed", async () => {
  await aColleague("administrator");
  const order = await anOrder();
  await costsOtherwise(order, order.totalPence + 1);
  await paid(order, stripe);
  expect(await orderNow(order)).toMatchObject({ status: "awaiting_payment" });
  expect(await paymentsOf(order)).toHaveLength(1);
  expect(await openTasks(order)).toEqual(["payment_differs"]);
  expect(await staffWereTold()).toEqual(["payment_differs"]);
  expect(await database().consignment.count()).toBe(0);
});

test("money for an order that is closed meanwhile is kept, and given to staff", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  await stripe.pay(sessionId, "paid");
  await database().order.update({ where: { id: order.id }, data: { status: "expired", closedAt: new Date() } });
  await settleCheckout(sessionId);
  expect(await orderNow(order)).toMatchObject({ status: "expired" });
  expect(await paymentsOf(order)).toHaveLength(1);
  expect(await openTasks(order)).toEqual(["payment_after_close"]);
});

test("a session or payment that is none of ours is not known, and nothing comes of it", async () => {
  expect(await settleCheckout("cs_test_nobodys")).toBe("unknown");
  expect(await settlePaymentIntent("pi_nobodys")).toBe("unknown");
  expect(await database().payment.count()).toBe(0);
});

test("the database itself accepts no card order without its money", async () => {
  const order = await anOrder();
  const update = database().order.update({ where: { id: order.id }, data: { status: "accepted" } });
  await expect(update).rejects.toThrow("a card order is accepted only when it is paid");
});

test("what no webhook told is settled by looking after it", async () => {
  const orders = [await anOrder(), await anOrder(), await anOrder()];
  const [paidOne = "", lost = "", open = ""] = await Promise.all(orders.map((order) => atTheTill(order)));
  await stripe.pay(paidOne, "paid");
  await stripe.pay(lost, "delayed_succeeds");
  expect(open).not.toBe("");
  await reconcile(new Date());
  const statuses = await Promise.all(orders.map(async (order) => (await orderNow(order)).status));
  expect(statuses).toEqual(["accepted", "accepted", "awaiting_payment"]);
});

test("a bank's money that arrives after its order was cancelled is found without a webhook", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  await stripe.pay(sessionId, "delayed");
  await settleCheckout(sessionId);
  await cancelOrder({ token: order.token, by: "customer" });
  await runJobs();
  await stripe.pay(sessionId, "delayed_succeeds");
  await reconcile(new Date());
  expect(await openTasks(order)).toEqual(["payment_after_close"]);
});

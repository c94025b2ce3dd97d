import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { aColleague, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, historyOf, openTasks, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { historyOf as entriesOf } from "#use-cases/history/queries.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("a customer cancels an unpaid order by its link: nothing can be paid any more, and no money moves", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  expect(granted(await cancelOrder({ token: order.token, by: "customer" }))).toEqual({ refundPence: 0 });
  await runJobs();
  expect(await orderNow(order)).toMatchObject({ status: "cancelled", expiresAt: null, closedAt: expect.any(Date) });
  await expect(stripe.pay(sessionId, "paid")).rejects.toThrow("expired");
  expect(await database().checkoutSession.findMany({ select: { status: true } })).toEqual([{ status: "expired" }]);
  expect(await emailsTo(order)).toEqual(["order_received", "order_cancelled"]);
});

test("why an order is declined stands in its history and in what its customer is told; without a reason nothing is said", async () => {
  const by = await aColleague("administrator");
  for (const reason of ["Please use your council's own form.", null]) {
    const order = await anOrder({ payBy: "invoice" });
    granted(await cancelOrder({ reference: order.reference, by, reason }));
    const { data } = await database().outboxEmail.findFirstOrThrow({
      where: { dedupeKey: `order_cancelled:${order.id}` },
    });
    const composed = await composeEmail({
      kind: "order_cancelled",
      staffMemberId: null,
      data: data as Record<string, unknown>,
    });
    expect(composed?.message).toMatchObject({ reason: reason ?? "" });
    const entry = (await entriesOf("order", order.reference)).find(({ event }) => event === "order_cancelled");
    expect(entry?.details).toEqual(reason === null ? {} : { reason });
  }
});

test("an order that never reached Stripe's page is cancelled without one being left open there", async () => {
  const order = await anOrder();
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobs();
  const { status } = await database().checkoutSession.findFirstOrThrow({ where: { orderId: order.id } });
  expect(["expired", "failed"]).toContain(status);
});

test("cancelling a paid order gives its copies back to the shelf and its money back to the card", async () => {
  const by = await aColleague();
  const order = await paid(await anOrder({ copies: "10" }), stripe);
  await stock(10, by);
  await runJobs();
  expect(await shelf()).toMatchObject({ onHand: 10, allocated: 10 });
  expect(granted(await cancelOrder({ reference: order.reference, by }))).toEqual({ refundPence: 9000 });
  await runJobs();
  expect(await shelf()).toMatchObject({ onHand: 10, allocated: 0 });
  expect(await parcelOf(order)).toMatchObject({ status: "cancelled" });
  expect(await database().refund.findMany()).toMatchObject([{ amountPence: 9000, status: "succeeded" }]);
  expect(await historyOf(order)).toEqual([
    "order_placed",
    "payment_received",
    "order_accepted",
    "order_cancelled",
    "refund_succeeded",
  ]);
});

test("the copies of a cancelled order go to who has waited longest", async () => {
  const by = await aColleague();
  const first = await paid(await anOrder({ copies: "10" }), stripe);
  await stock(10, by);
  const second = await paid(await anOrder({ copies: "10" }), stripe);
  await runJobs();
  expect(await parcelOf(second)).toMatchObject({ status: "awaiting_stock" });
  granted(await cancelOrder({ token: first.token, by: "customer" }));
  await runJobs();
  expect(await parcelOf(second)).toMatchObject({ status: "queued" });
});

test("a customer may cancel while the parcel is claimed, and its holder then has it no more", async () => {
  const by = await aColleague();
  const order = await paid(await anOrder(), stripe);
  await stock(25, by);
  await runJobs();
  const { id } = await parcelOf(order);
  granted(await claimChosen([id], by));
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  expect(await parcelOf(order)).toMatchObject({ status: "cancelled", claimedById: null });
  expect(granted(await packConsignments([id], by)).refused).toMatchObject([{ why: "too_late" }]);
});

test("once it is packed an order cannot be cancelled, and no refund is asked for", async () => {
  const by = await aColleague();
  const order = await paid(await anOrder(), stripe);
  await stock(25, by);
  await runJobs();
  const { id } = await parcelOf(order);
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  expect(refusalOf(await cancelOrder({ token: order.token, by: "customer" }))).toBe("already_packed");
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  expect(await database().refund.count()).toBe(0);
});

test("an invoice order is cancelled before and after its approval, and no money moves", async () => {
  const by = await aColleague();
  const [waiting, approved] = [await anOrder({ payBy: "invoice" }), await anOrder({ payBy: "invoice" })];
  granted(await approveOrder(approved.reference, by));
  for (const { token } of [waiting, approved])
    expect(granted(await cancelOrder({ token, by: "customer" }))).toEqual({ refundPence: 0 });
  expect(refusalOf(await approveOrder(waiting.reference, by))).toBe("not_waiting");
});

test("a cancelled order cannot be cancelled again, and an unknown one not at all", async () => {
  const order = await anOrder();
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  expect(refusalOf(await cancelOrder({ token: order.token, by: "customer" }))).toBe("already_closed");
  for (const token of ["a".repeat(27), "", "x\u0000"])
    expect(refusalOf(await cancelOrder({ token, by: "customer" }))).toBe("no_such_order");
});

test("colleagues who look after training may not cancel orders", async () => {
  const order = await anOrder();
  const by = await aColleague("training");
  expect(refusalOf(await cancelOrder({ reference: order.reference, by }))).toBe("not_allowed");
});

test("who pays in the moment in which the order is cancelled is not forgotten", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await stripe.pay(sessionId, "paid");
  await runJobsToTheEnd();
  expect(await orderNow(order)).toMatchObject({ status: "cancelled" });
  expect(await openTasks(order)).toEqual(["payment_after_close"]);
});

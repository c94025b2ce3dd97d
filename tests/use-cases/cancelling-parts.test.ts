import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { linesOutOfStep, parcelsOf } from "#tests/support/ledger.ts";
import { anOrder, paid } from "#tests/support/orders.ts";
import { aColleague, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, historyOf, openTasks, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { splitConsignment } from "#use-cases/fulfilment/split.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { cancelPart } from "#use-cases/ordering/cancel-part.ts";

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
let sku: string;
beforeAll(async () => {
  store = await openStoreWithStripe();
});
beforeEach(async () => {
  await store.clear();
  by = await aColleague("administrator");
  ({ sku } = await database().publication.findFirstOrThrow({ select: { sku: true } }));
  await stock(30, by);
});
afterAll(() => store.close());

/** A paid order of 25 copies at £8.00 whose parcel is in the queue. */
async function paidOrder() {
  const order = await paid(await anOrder({ copies: "25" }), store.stripe);
  await runJobs();
  return { ...order, parcel: await parcelOf(order) };
}

function cancel(order: { reference: string }, copies: number, formKey = aFormKey()) {
  return cancelPart({ reference: order.reference, copies: { [sku]: copies }, formKey }, by);
}

test("some copies go back to the free ones, and their price at Stripe, at the price of the order", async () => {
  const order = await paidOrder();
  granted(await cancel(order, 5));
  await runJobsToTheEnd();
  expect(await database().refund.findMany()).toMatchObject([{ amountPence: 4_000, status: "succeeded" }]);
  expect(await orderNow(order)).toMatchObject({ copies: 20, totalPence: 16_000, status: "accepted" });
  const [line] = await database().orderLine.findMany();
  expect(line).toMatchObject({ copies: 20, cancelledCopies: 5, unitPricePence: 800, totalPence: 16_000 });
  expect(await parcelsOf(order)).toMatchObject([
    { copies: 20, status: "queued" },
    { copies: 5, status: "cancelled" },
  ]);
  expect(await shelf()).toEqual({ onHand: 30, allocated: 20, sumOnHand: 30, sumAllocated: 20 });
  expect(await linesOutOfStep()).toEqual([]);
  expect(await emailsTo(order)).toContain("order_part_cancelled");
  expect(await historyOf(order)).toContain("order_part_cancelled");
  expect(await openTasks()).toEqual([]);
});

test("what is cancelled after a part of it pays back the rest, and no more than was paid", async () => {
  const order = await paidOrder();
  granted(await cancel(order, 5));
  expect(granted(await cancelOrder({ reference: order.reference, by })).refundPence).toBe(16_000);
  await runJobsToTheEnd();
  expect(await shelf()).toMatchObject({ allocated: 0 });
  expect(await linesOutOfStep()).toEqual([]);
});

test("where money went back by hand before, no more goes back than is left", async () => {
  const order = await paidOrder();
  const { id: paymentId } = await database().payment.findFirstOrThrow();
  await database().refund.create({
    data: { paymentId, amountPence: 19_000, reason: "By hand", status: "succeeded", settledAt: new Date() },
  });
  granted(await cancel(order, 5));
  expect(await database().refund.findMany({ where: { reason: "Copies cancelled" } })).toMatchObject([
    { amountPence: 1_000 },
  ]);
});

// Fails without its guard: without `earlierResult` and `submitOnce` each click cancels one more copy.
test("30 clicks at once are one refund, and one email", async () => {
  const order = await paidOrder();
  const formKey = aFormKey();
  const answers = await atOnce(30, () => cancel(order, 1, formKey));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await runJobsToTheEnd();
  expect(await database().refund.findMany()).toMatchObject([{ amountPence: 800, status: "succeeded" }]);
  expect(await orderNow(order)).toMatchObject({ copies: 24 });
  expect((await emailsTo(order)).filter((kind) => kind === "order_part_cancelled")).toHaveLength(1);
});

test("several colleagues split, cancel and pack at once: every copy is in one place, and paid back once", async () => {
  const order = await paidOrder();
  granted(await claimChosen([order.parcel.id], by));
  const answers = await atOnce<{ ok: boolean }>(12, (place) => {
    if (place === 6) return packConsignments([order.parcel.id], by);
    if (place % 2 === 0) return cancel(order, 1);
    return splitConsignment({ id: order.parcel.id, copies: { [sku]: 1 }, formKey: aFormKey() }, by);
  });
  const cancelled = answers.filter(({ ok }, place) => ok && place % 2 === 0 && place !== 6).length;
  const parcels = await parcelsOf(order);
  const copiesIn = (isCancelled: boolean) =>
    parcels
      .filter(({ status }) => (status === "cancelled") === isCancelled)
      .reduce((sum, { copies }) => sum + copies, 0);
  expect([copiesIn(true), copiesIn(false)]).toEqual([cancelled, 25 - cancelled]);
  expect(await orderNow(order)).toMatchObject({ copies: 25 - cancelled });
  expect(await database().refund.count()).toBe(cancelled);
  expect(await linesOutOfStep()).toEqual([]);
});

test("a parcel in a colleague's hands goes back into the queue, so that nobody packs by the old slip", async () => {
  const order = await paidOrder();
  granted(await claimChosen([order.parcel.id], by));
  granted(await cancel(order, 5));
  expect((await parcelsOf(order))[0]).toMatchObject({ status: "queued", claimedById: null });
  expect(granted(await packConsignments([order.parcel.id], by)).done).toEqual([]);
});

test("an order whose last parcel is cancelled while the others are gone is fulfilled", async () => {
  const order = await paidOrder();
  granted(await splitConsignment({ id: order.parcel.id, copies: { [sku]: 5 }, formKey: aFormKey() }, by));
  granted(await claimChosen([order.parcel.id], by));
  granted(await packConsignments([order.parcel.id], by));
  granted(await dispatchConsignment({ id: order.parcel.id, trackingNumber: null }, by));
  expect(refusalOf(await cancel(order, 6))).toBe("already_packed");
  granted(await cancel(order, 5));
  expect(await orderNow(order)).toMatchObject({ status: "fulfilled", copies: 20 });
  expect(await parcelsOf(order)).toMatchObject([{ status: "dispatched" }, { status: "cancelled" }]);
});

test("what cannot be cancelled is refused, and nothing changes", async () => {
  const order = await paidOrder();
  expect(refusalOf(await cancel(order, 0))).toBe("none");
  expect(refusalOf(await cancel(order, 26))).toBe("too_many");
  expect(refusalOf(await cancel(order, -1))).toBe("too_many");
  expect(refusalOf(await cancel(order, 25))).toBe("whole_order");
  expect(refusalOf(await cancel({ reference: "AG-2222-22222" }, 1))).toBe("no_such_order");
  expect(refusalOf(await cancel(await anOrder(), 1))).toBe("not_open");
  granted(await claimChosen([order.parcel.id], by));
  granted(await packConsignments([order.parcel.id], by));
  expect(refusalOf(await cancel(order, 1))).toBe("already_packed");
  expect(await orderNow(order)).toMatchObject({ copies: 25, totalPence: 20_000 });
  expect(await database().refund.count()).toBe(0);
});

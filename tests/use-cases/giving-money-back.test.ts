import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, paid, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, historyOf, openTasks, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { type RefundRequest, refundOrder } from "#use-cases/ordering/refund-order.ts";

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
let sku: string;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("administrator");
  ({ sku } = await database().publication.findFirstOrThrow());
});
beforeEach(() => store.clear());
afterEach(() => store.stripe.control({ refunds: "succeed" }));
afterAll(() => store.close());

const give = ({ reference }: TestOrder, amount: RefundRequest["amount"], formKey = aFormKey(), colleague = by) =>
  refundOrder({ reference, amount, reason: "Three copies were damaged.", formKey }, colleague);

const refunds = async () =>
  (await database().refund.findMany({ orderBy: { requestedAt: "asc" } })).map(({ amountPence, status }) => [
    amountPence,
    status,
  ]);

/** A paid card order of 25 copies (£200) that was sent. */
async function sentOrder(): Promise<TestOrder> {
  await stock(25, by);
  const order = await paid(await anOrder(), store.stripe);
  await runJobs();
  const { id } = await parcelOf(order);
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  return order;
}

test("part of a card order goes back after it was sent: an amount, or copies at the prices of the order", async () => {
  const order = await sentOrder();
  expect(granted(await give(order, { copies: { [sku]: 3 } }))).toEqual({ backPence: 2_400, creditedPence: 0 });
  expect(granted(await give(order, { pence: 1_050 }))).toEqual({ backPence: 1_050, creditedPence: 0 });
  await runJobsToTheEnd();
  expect(await refunds()).toEqual([
    [2_400, "succeeded"],
    [1_050, "succeeded"],
  ]);
  expect(await orderNow(order)).toMatchObject({ status: "fulfilled", copies: 25, totalPence: 20_000 });
  expect((await emailsTo(order)).filter((kind) => kind === "order_refunded")).toHaveLength(2);
  expect((await historyOf(order)).filter((event) => event === "refund_asked")).toHaveLength(2);
});

test("never more goes back than was paid, however many colleagues press at once", async () => {
  const order = await sentOrder();
  const results = await atOnce(30, () => give(order, { pence: 1_500 }));
  expect(results.filter((result) => result.ok)).toHaveLength(13);
  for (const result of results) if (!result.ok) expect(result.refusal).toBe("too_much");
  await runJobsToTheEnd();
  expect((await refunds()).reduce((sum, [pence]) => sum + Number(pence), 0)).toBe(19_500);
  expect(refusalOf(await give(order, { pence: 501 }))).toBe("too_much");
  granted(await give(order, { pence: 500 }));
});

test("one form sent 30 times at once gives back once; with another amount it is refused", async () => {
  const order = await sentOrder();
  const formKey = aFormKey();
  for (const result of await atOnce(30, () => give(order, { pence: 1_000 }, formKey))) granted(result);
  expect(await refunds()).toHaveLength(1);
  expect(refusalOf(await give(order, { pence: 2_000 }, formKey))).toBe("already_sent_otherwise");
});

test("a refund that fails gives the balance back, and is a task", async () => {
  const order = await sentOrder();
  await store.stripe.control({ refunds: "fail" });
  granted(await give(order, { pence: 20_000 }));
  await runJobsToTheEnd();
  expect(await refunds()).toEqual([[20_000, "failed"]]);
  expect(await openTasks(order)).toEqual(["refund_failed"]);
  await store.stripe.control({ refunds: "succeed" });
  granted(await give(order, { pence: 20_000 }));
});

test("of an unpaid invoice it is owed less; of a paid one it is credited, and goes back", async () => {
  const order = await invoicedOrder(by);
  expect(granted(await give(order, { pence: 2_000 }))).toEqual({ backPence: 0, creditedPence: 2_000 });
  await runJobsToTheEnd();
  const { providerId, creditNotes } = await invoiceOf(order);
  expect(creditNotes).toMatchObject([{ status: "issued", totalPence: 2_000 }]);
  await store.stripe.payInvoice(providerId ?? "", "paid");
  await settleInvoice(providerId ?? "");
  expect((await invoiceOf(order)).payments).toMatchObject([{ amountPence: 18_000 }]);
  expect(granted(await give(order, { pence: 3_000 }))).toEqual({ backPence: 3_000, creditedPence: 3_000 });
  await runJobsToTheEnd();
  expect(await refunds()).toEqual([[3_000, "succeeded"]]);
  expect((await invoiceOf(order)).creditNotes.map(({ status }) => status)).toEqual(["issued", "issued"]);
  expect(refusalOf(await give(order, { pence: 15_001 }))).toBe("too_much");
  expect(await openTasks()).toEqual([]);
});

test("what cannot be given back is refused, and nothing is written", async () => {
  const order = await sentOrder();
  for (const pence of [0, -1, 1.5, Number.NaN]) expect(refusalOf(await give(order, { pence }))).toBe("nothing");
  expect(refusalOf(await give(order, { copies: { [sku]: 0 } }))).toBe("nothing");
  for (const copies of [{ [sku]: 26 }, { [sku]: -1 }, { another: 1 }])
    expect(refusalOf(await give(order, { copies }))).toBe("not_in_order");
  const unpaid = await anOrder();
  expect(refusalOf(await give(unpaid, { pence: 1 }))).toBe("too_much");
  expect(refusalOf(await give(order, { pence: 1 }, aFormKey(), await aColleague("training")))).toBe("not_allowed");
  expect(refusalOf(await give({ ...order, reference: "AG-2222-22222" }, { pence: 1 }))).toBe("no_such_order");
  const request = { reference: order.reference, amount: { pence: 1 }, reason: " ", formKey: aFormKey() };
  expect(refusalOf(await refundOrder(request, by))).toBe("no_reason");
  expect(await refunds()).toEqual([]);
});

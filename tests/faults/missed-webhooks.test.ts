import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { inLanes, shuffled } from "#tests/support/at-once.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf, eventsAtTheDoor } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";
import { latestReconciliations } from "#use-cases/reconciling/latest.ts";
import { reconcile } from "#use-cases/reconciling/reconcile.ts";
import { hearWhatWasMissed } from "#use-cases/webhooks/hear-what-was-missed.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** Four fifths of what Stripe has to tell, after the first so many, arrives, in any order. */
async function tellMost(after = 0): Promise<void> {
  const events = shuffled((await eventsAtTheDoor(stripe)).slice(after));
  const told = events.slice(0, Math.floor((events.length * 4) / 5));
  await inLanes(
    8,
    told.map((event) => () => receiveEvent(event)),
  );
  await runJobs();
}

// Fails without its guard: without `settleOpen` some of the orders wait for their payment for ever.
test("a fifth of the webhooks is lost, and nobody comes back: all is settled within a quarter of an hour", async () => {
  const outcomes = ["paid", "delayed_succeeds", "delayed_fails", "declined", "paid"] as const;
  const expected = { accepted: 0, awaiting_payment: 0 };
  for (let place = 0; place < 40; place += 1) {
    const outcome = outcomes[place % outcomes.length] ?? "paid";
    await stripe.pay(await atTheTill(await anOrder()), outcome);
    expected[outcome === "paid" || outcome === "delayed_succeeds" ? "accepted" : "awaiting_payment"] += 1;
  }
  await tellMost();
  await reconcile(new Date());
  const count = (status: "accepted" | "awaiting_payment") => database().order.count({ where: { status } });
  expect({ accepted: await count("accepted"), awaiting_payment: await count("awaiting_payment") }).toEqual(expected);
  expect(await openTasks()).toEqual([]);
}, 60_000);

/** What was before belongs to no order any more. The look goes ten minutes back from the last one. */
async function heardUntilNow(): Promise<void> {
  await pause(1_100);
  const value = new Date(Date.now() + 10 * 60_000).toISOString();
  const key = "stripe_heard_until";
  await database().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

// Fails without its guard: without `hearWhatWasMissed` the invoices that no webhook told of stay open.
test("a fifth of the webhooks about invoices, transfers and disputes is lost: all is heard within a quarter of an hour", async () => {
  const by = await aColleague("administrator");
  const before = (await eventsAtTheDoor(stripe)).length;
  await heardUntilNow();
  const orders = [];
  for (let place = 0; place < 12; place += 1)
    orders.push(await invoicedOrder(by, { organisationName: `Service ${place}`, copies: "10" }));
  for (const [place, order] of orders.entries()) {
    const { providerId, organisation } = await invoiceOf(order);
    if (place % 3 === 0) await stripe.payInvoice(providerId ?? "", "paid");
    if (place % 3 === 1) await stripe.bankTransfer(organisation.providerId ?? "", place % 2 === 0 ? 9_000 : 8_000);
  }
  await tellMost(before);
  expect(await hearWhatWasMissed(new Date())).toBeGreaterThan(0);
  await runJobsToTheEnd();
  for (const [place, order] of orders.entries()) {
    const { status, organisation } = await invoiceOf(order);
    const isShort = place % 3 === 1 && place % 2 === 1;
    expect([place, status]).toEqual([place, place % 3 === 2 || isShort ? "open" : "paid"]);
    expect([place, organisation.unappliedPence]).toEqual([place, isShort ? 8_000 : 0]);
  }
}, 120_000);

/** An order that was paid by card a while ago, and its charge. */
async function charged() {
  const order = await paid(await anOrder(), stripe);
  const { providerId } = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  const { latest_charge } = await dashboardOf(stripe).paymentIntents.retrieve(providerId);
  return { ...order, charge: String(latest_charge) };
}

/** Credits a part of an invoice at Stripe, whose answers are all lost. */
async function creditUnheard(order: { reference: string }, by: StaffMember): Promise<void> {
  const back = { reference: order.reference, amount: { pence: 500 }, reason: "Damaged.", formKey: aFormKey() };
  granted(await refundOrder(back, by));
  const answers = { path: "/v1/credit_notes", method: "POST", times: 9, mode: "hang_up_after_commit" };
  await stripe.control({ fail: [answers] });
  await expect(runJobs()).rejects.toThrow();
  await stripe.control({ fail: [] });
  await database().$executeRaw`TRUNCATE pgboss.job`;
}

// Fails without its guard: without `settleOpen` the invoices and credit notes, without `mendLedger` the new disputes and refunds.
test("a fifth of all webhooks is lost: one comparison settles payments, invoices, transfers, credit notes, refunds and disputes", async () => {
  const by = await aColleague("administrator");
  const before = (await eventsAtTheDoor(stripe)).length;
  const invoiced = [];
  for (let place = 0; place < 12; place += 1)
    invoiced.push(await invoicedOrder(by, { organisationName: `Team ${place}`, copies: "10" }));
  const bought = await Promise.all(Array.from({ length: 10 }, () => charged()));
  const waiting = [];
  for (let place = 0; place < 10; place += 1) waiting.push(await anOrder());
  for (const order of waiting) await stripe.pay(await atTheTill(order), "paid");
  for (const [place, { charge }] of bought.entries())
    if (place % 2 === 0) await dashboardOf(stripe).refunds.create({ charge, amount: 300 });
    else await stripe.moveDispute((await stripe.openDispute(charge)).id, place % 4 === 1 ? "lost" : "won");
  for (const [place, order] of invoiced.entries()) {
    const { providerId, organisation } = await invoiceOf(order);
    if (place % 4 === 0) await stripe.payInvoice(providerId ?? "", "paid");
    if (place % 4 === 1) await stripe.bankTransfer(organisation.providerId ?? "", 9_000);
    if (place % 4 === 2) await stripe.bankTransfer(organisation.providerId ?? "", 8_000);
    if (place % 4 === 3) await creditUnheard(order, by);
  }
  await tellMost(before);
  await reconcile(new Date());
  expect((await latestReconciliations()).last).toMatchObject({ problem: null, unasked: 0 });
  expect(await database().order.count({ where: { payBy: "card", status: "accepted" } })).toBe(20);
  expect(await database().refund.count({ where: { amountPence: 300, status: "succeeded" } })).toBe(5);
  const tasks = (await openTasks()).sort();
  expect(tasks).toEqual([...Array(3).fill("dispute_lost"), ...Array(3).fill("transfer_unapplied")]);
  for (const [place, order] of invoiced.entries()) {
    const { status, organisation, creditNotes } = await invoiceOf(order);
    expect([place, status]).toEqual([place, place % 4 < 2 ? "paid" : "open"]);
    expect([place, organisation.unappliedPence]).toEqual([place, place % 4 === 2 ? 8_000 : 0]);
    expect([place, creditNotes.map((note) => note.status)]).toEqual([place, place % 4 === 3 ? ["issued"] : []]);
  }
}, 120_000);

test("refunds whose end no webhook told are settled within a quarter of an hour as well", async () => {
  await stripe.control({ refunds: "stay_pending" });
  for (let place = 0; place < 10; place += 1) {
    const order = await paid(await anOrder(), stripe);
    granted(await cancelOrder({ token: order.token, by: "customer" }));
  }
  await runJobsToTheEnd();
  const { data } = await dashboardOf(stripe).refunds.list({ limit: 10 });
  for (const [place, { id }] of data.entries()) await stripe.settleRefund(id, place % 2 === 0 ? "succeeds" : "fails");
  await reconcile(new Date());
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
  await reconcile(new Date());
  await stripe.control({ fail: [] });
  expect(await database().order.count({ where: { status: "accepted" } })).toBe(2);
});

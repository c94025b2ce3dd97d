import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { atStripe, inTheDashboard, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, openTasks } from "#tests/support/told.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { reportParts } from "#use-cases/invoicing/report-parts.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { pickUpWhatWasLeft } from "#use-cases/jobs/pick-up-what-was-left.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let dashboard: Stripe;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  dashboard = dashboardOf(stripe);
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterEach(() => stripe.control({ fail: [] }));
afterAll(() => store.close());

type Order = { id: string; reference: string };

/** A part of an invoice (£200, where nothing else is said) comes to our own account, and a colleague records it. */
async function byHand(order: Order, pence: number): Promise<void> {
  const transfer = {
    reference: "RIVERSIDE 4471",
    receivedOn: londonDay(new Date()),
    amountPence: pence,
    parts: new Map([[(await invoiceOf(order)).id, pence]]),
    formKey: aFormKey(),
  };
  granted(await recordBankTransfer(transfer, by, new Date()));
}

const providerIdOf = async (order: Order) => (await invoiceOf(order)).providerId ?? "";

/** How the invoice stands here and at Stripe, what is still asked for there, and the parts that it counts. */
async function standing(order: Order): Promise<[string, string | null, number, number[]]> {
  const there = await atStripe(dashboard, order);
  const parts = there.payments?.data.filter(({ payment }) => payment.type === "payment_record") ?? [];
  const pence = parts.map(({ amount_paid }) => amount_paid ?? 0).sort((one, other) => one - other);
  return [(await invoiceOf(order)).status, there.status, there.amount_remaining, pence];
}

async function reportsOf(order: Order): Promise<[string, number][]> {
  const found = await database().paymentReport.findMany({
    where: { payment: { orderId: order.id } },
    orderBy: { askedAt: "asc" },
  });
  return found.map(({ status, amountPence }) => [status, amountPence]);
}

async function recordsOf(order: Order): Promise<Stripe.PaymentRecord[]> {
  const ids = (await invoiceOf(order)).payments.map(({ id }) => id);
  const all = await dashboard.paymentRecords.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  return all.filter(({ metadata }) => ids.includes(metadata.paymentId ?? ""));
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test("a part by hand lessens what Stripe's page asks for, and a card pays the rest", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await runJobs();
  expect(await standing(order)).toEqual(["open", "open", 5_000, [15_000]]);
  await stripe.payInvoice(await providerIdOf(order), "paid");
  await settleInvoice(await providerIdOf(order));
  expect(await standing(order)).toEqual(["paid", "paid", 0, [15_000]]);
  const money = (await invoiceOf(order)).payments.map(({ provider, amountPence }) => [provider, amountPence]);
  expect(money.sort()).toEqual([
    ["bank", 15_000],
    ["stripe", 5_000],
  ]);
  expect(await emailsTo(order)).toContain("invoice_paid");
  expect(await openTasks()).toEqual([]);
});

test("a part by hand, and a bank transfer to Stripe of the rest", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 12_000);
  await runJobs();
  await stripe.bankTransfer((await invoiceOf(order)).organisation.providerId ?? "", 8_000);
  await settleInvoice(await providerIdOf(order));
  expect(await standing(order)).toEqual(["paid", "paid", 0, [12_000]]);
  expect(await openTasks()).toEqual([]);
});

test("what Stripe is told of a part: its day, whose it is, and by which order it is found", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await runJobs();
  const { payments, organisation } = await invoiceOf(order);
  expect(await recordsOf(order)).toMatchObject([
    {
      amount_requested: { currency: "gbp", value: 15_000 },
      customer_details: { customer: organisation.providerId },
      payment_method_details: { type: "custom", custom: { display_name: "Bank transfer" } },
      processor_details: { type: "custom", custom: { payment_reference: order.reference } },
      metadata: { paymentId: payments[0]?.id },
    },
  ]);
});

test("two parts by hand, the second of them too large: Stripe is told of what fits, and the rest is a task", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await byHand(order, 7_000);
  expect(await openTasks(order)).toEqual(["invoice_overpaid"]);
  await runJobs();
  expect(await standing(order)).toEqual(["paid", "paid", 0, [5_000, 15_000]]);
  expect(await reportsOf(order)).toEqual([
    ["counted", 15_000],
    ["counted", 5_000],
  ]);
  await byHand(order, 1_000);
  await runJobs();
  expect(await reportsOf(order)).toHaveLength(2);
  expect(await openTasks(order)).toEqual(["invoice_overpaid", "invoice_overpaid"]);
});

// Fails without its guard, the lock of the order and of the invoice in `lockInvoice`: then each takes all for still owed.
test("two parts recorded at the same moment, too much together: Stripe is to be told of no more than is owed", async () => {
  const order = await invoicedOrder(by);
  await atOnce(2, () => byHand(order, 15_000));
  expect((await reportsOf(order)).map(([, pence]) => pence).sort()).toEqual([15_000, 5_000]);
  expect(await openTasks(order)).toEqual(["invoice_overpaid"]);
  await runJobs();
  expect(await standing(order)).toEqual(["paid", "paid", 0, [5_000, 15_000]]);
});

// Fails without its guard: when the key of a report, in `report-payment.ts`, is another one for each try.
test("ten parts recorded and told of at the same moment are each counted once", async () => {
  const order = await invoicedOrder(by);
  await atOnce(10, () => byHand(order, 1_500));
  const { id } = await invoiceOf(order);
  await atOnce(4, () => reportParts(id, new Date()));
  await runJobs();
  expect(await standing(order)).toEqual(["open", "open", 5_000, Array(10).fill(1_500)]);
  expect(await recordsOf(order)).toHaveLength(10);
  await byHand(order, 5_000);
  await runJobs();
  expect((await standing(order)).slice(0, 3)).toEqual(["paid", "paid", 0]);
});

const CALLS = ["/v1/payment_records/report_payment", "/v1/invoices/*/attach_payment"];
const FAILURES = ["500", "500_after_commit", "hang_up_before", "hang_up_after_commit"];
const WAYS = CALLS.flatMap((path) => FAILURES.map((mode) => ({ path, mode })));

// Fails without its guards: when `reportOnce` does not look for what an earlier turn has reported, and when the id of that is
// not kept before it is attached.
test.each(WAYS)("Stripe answers $mode to $path, and heals: each part is counted once", async ({ path, mode }) => {
  const order = await invoicedOrder(by);
  const { id } = await invoiceOf(order);
  await byHand(order, 15_000);
  await stripe.control({ fail: [{ path, mode, times: 3 }] });
  await reportParts(id, new Date()).catch(() => undefined);
  await stripe.control({ fail: [] });
  await reportParts(id, inMinutes(1)).catch(() => undefined);
  await reportParts(id, inMinutes(6));
  await reportParts(id, inMinutes(12));
  expect(await standing(order)).toEqual(["open", "open", 5_000, [15_000]]);
  expect(await recordsOf(order)).toHaveLength(1);
  expect(await reportsOf(order)).toEqual([["counted", 15_000]]);
});

test("a part that Stripe refuses is a task, and once all is paid Stripe asks for nothing", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await database().organisation.updateMany({ data: { providerId: "cus_nobody" } });
  await runJobs();
  expect(await standing(order)).toEqual(["open", "open", 20_000, []]);
  expect(await reportsOf(order)).toEqual([["left_out", 15_000]]);
  expect(await openTasks(order)).toEqual(["part_not_counted"]);
  await byHand(order, 5_000);
  await runJobs();
  expect(await standing(order)).toEqual(["paid", "paid", 0, []]);
});

test("a part of before, which Stripe was never told of, is marked as paid there with the last one", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await database().paymentReport.deleteMany();
  await runJobs();
  expect(await standing(order)).toEqual(["open", "open", 20_000, []]);
  await byHand(order, 5_000);
  await runJobs();
  expect(await standing(order)).toEqual(["paid", "paid", 0, [5_000]]);
});

test("a part that somebody reported in Stripe's dashboard is a task until it is recorded here, and is not told twice", async () => {
  const order = await invoicedOrder(by);
  await inTheDashboard(dashboard, await providerIdOf(order), 3_000);
  await settleInvoice(await providerIdOf(order));
  expect(await openTasks(order)).toEqual(["part_paid_elsewhere"]);
  await byHand(order, 3_000);
  await runJobs();
  expect(await openTasks(order)).toEqual([]);
  expect(await standing(order)).toEqual(["open", "open", 17_000, [3_000]]);
  expect(await reportsOf(order)).toEqual([["left_out", 3_000]]);
  await byHand(order, 17_000);
  await runJobs();
  expect(await standing(order)).toEqual(["paid", "paid", 0, [3_000, 17_000]]);
});

test("an order that is cancelled after a part by hand is credited whole, and the part goes back by hand", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await runJobs();
  granted(await cancelOrder({ reference: order.reference, by }));
  await runJobs();
  expect(await openTasks(order)).toEqual(["refund_by_bank"]);
  const { creditNotes, providerId } = await invoiceOf(order);
  expect(creditNotes).toMatchObject([{ status: "issued", totalPence: 20_000 }]);
  const [note] = (await dashboard.creditNotes.list({ invoice: providerId ?? "" })).data;
  expect(note).toMatchObject({ pre_payment_amount: 5_000, post_payment_amount: 15_000, out_of_band_amount: 15_000 });
});

test("a credit that is asked for right after a part by hand waits until Stripe knows the part", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  const credit = { amount: { pence: 8_000 }, reason: "Fewer copies were sent.", formKey: aFormKey() };
  granted(await refundOrder({ reference: order.reference, ...credit }, by));
  await runJobs();
  expect(await standing(order)).toEqual(["paid", "paid", 0, [15_000]]);
  expect(await openTasks(order)).toEqual(["refund_by_bank"]);
});

test("a part whose job was lost is told of after some minutes", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await database().$executeRaw`DELETE FROM pgboss.job`;
  await pickUpWhatWasLeft(inMinutes(4));
  await runJobs();
  expect(await standing(order)).toEqual(["open", "open", 5_000, [15_000]]);
});

test("an invoice that came in a dozen parts is read whole", async () => {
  const order = await invoicedOrder(by);
  for (let part = 0; part < 12; part += 1) await byHand(order, 1_000);
  await runJobs();
  expect(await reportsOf(order)).toEqual(Array(12).fill(["counted", 1_000]));
});

test("the database refuses to tell Stripe of more than came, and of what did not come by hand", async () => {
  const order = await invoicedOrder(by);
  await byHand(order, 15_000);
  await expect(database().paymentReport.updateMany({ data: { amountPence: 15_001 } })).rejects.toThrow();
  await runJobs();
  await stripe.payInvoice(await providerIdOf(order), "paid");
  await settleInvoice(await providerIdOf(order));
  const { id: paymentId } = await database().payment.findFirstOrThrow({ where: { provider: "stripe" } });
  await expect(database().paymentReport.create({ data: { paymentId, amountPence: 1 } })).rejects.toThrow();
});

import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import { monthOf } from "#domain/reports/month.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aSession } from "#tests/support/checkout-request.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { readStripeLedger } from "#use-cases/money/read-stripe-ledger.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";
import { resolveTask } from "#use-cases/tasks/resolve-task.ts";

let store: Store & { stripe: StripeStandIn };
let dashboard: Stripe;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  dashboard = dashboardOf(store.stripe);
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const month = () => monthOf(undefined, new Date());
const report = async () => granted(await monthReport(month(), by));
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** Pays an invoice of 25 copies (£200) by card on Stripe's page. */
async function paidInvoice() {
  const order = await invoicedOrder(by);
  const { providerId } = await invoiceOf(order);
  await store.stripe.payInvoice(providerId ?? "", "paid");
  await settleInvoice(providerId ?? "");
  return order;
}

async function chargeOf(order: { id: string }): Promise<string> {
  const { providerId } = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  return String((await dashboard.paymentIntents.retrieve(providerId)).latest_charge);
}

test("a month says what was ordered, paid each way, taken, given back, disputed and paid out", async () => {
  const [card, disputed, lost] = [await anOrder(), await anOrder(), await anOrder()];
  for (const order of [card, disputed]) await paid(order, store.stripe);
  await database().order.update({ where: { id: lost.id }, data: { status: "expired" } });
  await paidInvoice();
  const byBank = await invoicedOrder(by, { copies: "10" });
  const { id: invoiceId } = await invoiceOf(byBank);
  const today = { reference: "RIVERSIDE", receivedOn: londonDay(new Date()) };
  const transfer = { ...today, amountPence: 9_000, parts: new Map([[invoiceId, 9_000]]), formKey: aFormKey() };
  granted(await recordBankTransfer(transfer, by, new Date()));
  const reason = "Damaged.";
  granted(await refundOrder({ reference: card.reference, amount: { pence: 2_000 }, reason, formKey: aFormKey() }, by));
  granted(await refundOrder({ reference: byBank.reference, amount: { pence: 900 }, reason, formKey: aFormKey() }, by));
  await runJobsToTheEnd();
  expect(await openTasks(byBank)).toEqual(["refund_by_bank"]);
  const { id: taskId } = await database().staffTask.findFirstOrThrow({ where: { kind: "refund_by_bank" } });
  granted(await resolveTask(taskId, by));
  await store.stripe.openDispute(await chargeOf(disputed));
  const payout = await store.stripe.payOut();
  await readStripeLedger(new Date());

  const { ordered, atStripe, ownAccount, paidByDay, stray, missing, look } = await report();
  expect(ordered).toEqual({ orders: 5, pence: 89_000, lostOrders: 1, lostPence: 20_000 });
  // Of a card payment of £200 Stripe takes £3.20; 80p more of a paid invoice, and £20 of a dispute.
  const fees = 3 * 320 + 80 + 2_000;
  expect(atStripe).toMatchObject({ cardPence: 40_000, invoicePence: 20_000, unknownPence: 0, otherPence: 0 });
  expect(atStripe).toMatchObject({ refundsPence: -2_000, disputesPence: -20_000, feesPence: fees });
  expect(atStripe.payoutsPence).toBe(-payout.amount);
  expect(ownAccount).toEqual({ inPence: 9_000, backPence: 900 });
  expect(paidByDay.reduce((sum, pence) => sum + pence, 0)).toBe(69_000);
  expect(paidByDay[Number(londonDay(new Date()).slice(8)) - 1]).toBe(69_000);
  expect([stray, missing]).toEqual([[], []]);
  expect(look?.sumPence).toBe(atStripe.closingPence);
}, 40_000);

test("money at Stripe that is nothing of ours is listed, and so is what is not of the same amount", async () => {
  const price_data = { currency: "gbp", unit_amount: 700, product_data: { name: "Something else" } };
  const session = await dashboard.checkout.sessions.create(aSession({ line_items: [{ quantity: 1, price_data }] }));
  await store.stripe.pay(session.id, "paid");
  const order = await paid(await anOrder(), store.stripe);
  await dashboard.refunds.create({ charge: await chargeOf(order), amount: 300 });
  await database().setting.deleteMany({ where: { key: "stripe_ledger" } });
  await readStripeLedger(new Date());
  // Those of the test before are nothing of ours any more either.
  const strays = async () =>
    (await report()).stray.map((each) => [each.category, each.amountPence, each.orderReference, each.ourPence]);
  expect(await strays()).toContainEqual(["charge", 700, null, null]);
  expect(await strays()).toContainEqual(["refund", -300, order.reference, null]);
  expect(await strays()).not.toContainEqual(["charge", 20_000, order.reference, 20_000]);
  const ours = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  await database().$transaction([
    database().$executeRaw`SET LOCAL session_replication_role = replica`,
    database().payment.update({ where: { id: ours.id }, data: { amountPence: 19_999 } }),
  ]);
  expect(await strays()).toContainEqual(["charge", 20_000, order.reference, 19_999]);
});

test("a payment or refund of ours that Stripe's ledger does not show within the hour is listed", async () => {
  await readStripeLedger(new Date());
  const order = await paid(await anOrder(), store.stripe);
  const { reference } = order;
  granted(await refundOrder({ reference, amount: { pence: 500 }, reason: "Torn.", formKey: aFormKey() }, by));
  await runJobsToTheEnd();
  // Nobody has read the ledger since: it is not known to be missing.
  expect((await report()).missing).toEqual([]);
  await database().setting.update({ where: { key: "stripe_ledger" }, data: { value: lookAt(later(2)) } });
  const { missing } = await report();
  expect(missing.map(({ kind, pence, orderReference }) => [kind, pence, orderReference])).toEqual([
    ["payment", 20_000, reference],
    ["refund", -500, reference],
  ]);
  await database().setting.update({ where: { key: "stripe_ledger" }, data: { value: lookAt(new Date()) } });
  await readStripeLedger(later(2));
  expect((await report()).missing).toEqual([]);
});

const lookAt = (at: Date) => ({ lookedAt: at.toISOString(), balancePence: 0, sumPence: 0 });

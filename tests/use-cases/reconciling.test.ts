import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { approvedOrder, atStripe, inTheDashboard, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks, orderNow } from "#tests/support/told.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { settleCustomer } from "#use-cases/invoicing/settle-customer.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";
import { settleDispute } from "#use-cases/ordering/settle-dispute.ts";
import { latestReconciliations } from "#use-cases/reconciling/latest.ts";
import { reconcile } from "#use-cases/reconciling/reconcile.ts";

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
beforeEach(async () => {
  await store.clear();
  // Whatever is at Stripe already belongs to no order any more.
  await reconcile(new Date());
});
afterEach(() => stripe.control({ fail: [], refunds: "succeed" }));
afterAll(() => store.close());

type Order = { id: string; reference: string };

/** What the comparison put right, and of which orders; and that it came to its end. */
async function mended(): Promise<(string | null)[][]> {
  await reconcile(new Date());
  const { last, underWay } = await latestReconciliations();
  expect([last?.problem, underWay]).toEqual([null, null]);
  return last?.mends.map(({ kind, orderReference }) => [kind, orderReference]) ?? [];
}

async function byHand(order: Order, amountPence: number): Promise<void> {
  const parts = new Map([[(await invoiceOf(order)).id, amountPence]]);
  const transfer = { reference: "BACS", receivedOn: londonDay(new Date()), amountPence, parts };
  granted(await recordBankTransfer({ ...transfer, formKey: aFormKey() }, by, new Date()));
}

const paymentOf = (order: Order) => database().payment.findFirstOrThrow({ where: { orderId: order.id } });
const refundsOf = (order: Order) => database().refund.findMany({ where: { payment: { orderId: order.id } } });

async function chargeOf(order: Order): Promise<string> {
  const { latest_charge } = await dashboard.paymentIntents.retrieve((await paymentOf(order)).providerId);
  return String(latest_charge);
}

test("a card payment that nobody told of is put right, and what is as it was stays", async () => {
  const [order, other] = [await anOrder(), await anOrder()];
  await stripe.pay(await atTheTill(order), "paid");
  await atTheTill(other);
  expect(await mended()).toEqual([["card_payment", order.reference]]);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  expect((await latestReconciliations()).last).toMatchObject({ looked: 2, open: 2, unasked: 0, unmended: 0 });
  expect(await mended()).toEqual([]);
});

test("a bank's payment is left while it is on its way, and put right once it came or failed", async () => {
  const orders = [await anOrder(), await anOrder()] as const;
  const sessions = await Promise.all(orders.map((order) => atTheTill(order)));
  for (const session of sessions) await stripe.pay(session, "delayed");
  // The promise itself is news.
  expect((await mended()).map(([kind]) => kind)).toEqual(["card_payment", "card_payment"]);
  expect(await mended()).toEqual([]);
  await stripe.pay(sessions[0] ?? "", "delayed_succeeds");
  await stripe.pay(sessions[1] ?? "", "delayed_fails");
  expect(await mended()).toHaveLength(2);
  expect([await orderNow(orders[0]), await orderNow(orders[1])]).toMatchObject([
    { status: "accepted" },
    { status: "awaiting_payment" },
  ]);
});

test("an invoice that was paid, and one that was made void at Stripe, are put right", async () => {
  const [one, other, open] = [
    await invoicedOrder(by, { organisationName: "One" }),
    await invoicedOrder(by, { organisationName: "Other" }),
    await invoicedOrder(by, { organisationName: "Open" }),
  ];
  await stripe.payInvoice((await invoiceOf(one)).providerId ?? "", "paid");
  await dashboard.invoices.voidInvoice((await invoiceOf(other)).providerId ?? "");
  expect(await mended()).toEqual([
    ["invoice", one.reference],
    ["invoice", other.reference],
  ]);
  const statuses = await Promise.all([one, other, open].map(async (order) => (await invoiceOf(order)).status));
  expect(statuses).toEqual(["paid", "void", "open"]);
  expect(await openTasks(other)).toEqual(["invoice_ended_at_stripe"]);
});

test("a credit note and a part that only Stripe's dashboard knows are found, though their invoices are open still", async () => {
  const [credited, told] = [await invoicedOrder(by), await invoicedOrder(by)];
  await dashboard.creditNotes.create({ invoice: (await invoiceOf(credited)).providerId ?? "", amount: 5_000 });
  await inTheDashboard(dashboard, (await invoiceOf(told)).providerId ?? "", 3_000);
  expect(await mended()).toEqual([["invoice", credited.reference]]);
  expect((await invoiceOf(credited)).creditNotes).toMatchObject([{ totalPence: 5_000 }]);
  expect(await openTasks(told)).toEqual(["part_paid_elsewhere"]);
});

test("an invoice that was issued, and whose issuing was never heard of, is put right", async () => {
  const order = await approvedOrder(by);
  await runJobs();
  // As if the process had died before it wrote down what Stripe made of it.
  await database().invoice.updateMany({
    data: { status: "creating", number: null, payUrl: null, issuedAt: null, dueAt: null },
  });
  expect(await mended()).toEqual([["invoice", order.reference]]);
  expect(await invoiceOf(order)).toMatchObject({ status: "open" });
});

test("what an organisation transferred, and no invoice took up, is put right when it comes and when it is used", async () => {
  const order = await invoicedOrder(by);
  const { organisation } = await invoiceOf(order);
  await stripe.bankTransfer(organisation.providerId ?? "", 5_000);
  expect(await mended()).toEqual([["transfer", order.reference]]);
  expect((await invoiceOf(order)).organisation.unappliedPence).toBe(5_000);
  expect(await mended()).toEqual([]);
  await stripe.bankTransfer(organisation.providerId ?? "", 15_000);
  expect(await mended()).toEqual([
    ["transfer", order.reference],
    ["invoice", order.reference],
  ]);
  expect(await invoiceOf(order)).toMatchObject({ status: "paid", organisation: { unappliedPence: 0 } });
  // More than is asked, after the invoice was paid.
  await stripe.bankTransfer(organisation.providerId ?? "", 700);
  expect(await mended()).toEqual([["transfer", order.reference]]);
  await settleCustomer(organisation.providerId ?? "");
  expect(await openTasks(order)).toEqual(["transfer_unapplied"]);
});

test("refunds that ended, and one that was sent and never heard of, are put right", async () => {
  await stripe.control({ refunds: "stay_pending" });
  const orders = [await paid(await anOrder(), stripe), await paid(await anOrder(), stripe)] as const;
  for (const { token } of orders) granted(await cancelOrder({ token, by: "customer" }));
  await runJobs();
  expect(await mended()).toEqual([]);
  const [arrived, lost] = await Promise.all(orders.map(async (order) => (await refundsOf(order))[0]));
  await stripe.settleRefund(arrived?.providerId ?? "", "succeeds");
  await database().refund.update({ where: { id: lost?.id ?? "" }, data: { status: "requested", providerId: null } });
  expect((await mended()).map(([kind]) => kind)).toEqual(["refund", "refund"]);
  expect(await refundsOf(orders[0])).toMatchObject([{ status: "succeeded" }]);
  expect(await refundsOf(orders[1])).toMatchObject([{ status: "pending", providerId: lost?.providerId }]);
});

test("a part by hand that never reached Stripe is told of there, and one whose job is at it is left to it", async () => {
  const [order, other] = [await invoicedOrder(by), await invoicedOrder(by)];
  await byHand(order, 5_000);
  await byHand(other, 5_000);
  await database().$executeRaw`
    UPDATE payment_report r SET asked_at = now() - interval '4 minutes'
      FROM payment p WHERE p.id = r.payment_id AND p.order_id = ${order.id}::uuid`;
  expect(await mended()).toEqual([["part", order.reference]]);
  expect(await atStripe(dashboard, order)).toMatchObject({ status: "open", amount_remaining: 15_000 });
  expect(await atStripe(dashboard, other)).toMatchObject({ amount_remaining: 20_000 });
  expect(await mended()).toEqual([]);
});

test("a credit note whose answer was lost is put right", async () => {
  const order = await invoicedOrder(by);
  const back = { reference: order.reference, amount: { pence: 500 }, reason: "Damaged.", formKey: aFormKey() };
  granted(await refundOrder(back, by));
  await runJobs();
  const made = { status: "creating", number: null, pdfUrl: null, issuedAt: null, providerId: null } as const;
  await database().creditNote.updateMany({ data: made });
  expect(await mended()).toEqual([["credit_note", order.reference]]);
  expect((await invoiceOf(order)).creditNotes).toMatchObject([{ status: "issued" }]);
});

test.each(["won", "lost"] as const)("a dispute is put right when it begins and when it is %s", async (outcome) => {
  const order = await paid(await anOrder(), stripe);
  const { id } = await stripe.openDispute(await chargeOf(order));
  expect(await mended()).toEqual([["dispute", order.reference]]);
  expect(await openTasks(order)).toEqual(["dispute_opened"]);
  await stripe.moveDispute(id, "under_review");
  expect(await mended()).toEqual([]);
  await stripe.moveDispute(id, outcome);
  expect(await mended()).toEqual([["dispute", order.reference]]);
  expect(await openTasks(order)).toEqual(outcome === "won" ? [] : ["dispute_lost"]);
  expect(await settleDispute(id)).toBe("settled");
});

test("a payment in the ledger that leads to a Checkout Session which is not open here is put right", async () => {
  const order = await anOrder();
  const session = await atTheTill(order);
  await stripe.pay(session, "paid");
  await database().checkoutSession.updateMany({ data: { status: "failed" } });
  expect(await mended()).toEqual([["payment", order.reference]]);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
});

test("a payment in the ledger that leads to an invoice which was given up here is put right, with its refund", async () => {
  const order = await invoicedOrder(by);
  const { providerId } = await invoiceOf(order);
  await database().invoice.updateMany({ data: { status: "uncollectible", closedAt: new Date() } });
  await stripe.payInvoice(providerId ?? "", "paid");
  const charge = (await dashboard.charges.list({ limit: 1 })).data[0];
  await dashboard.refunds.create({ charge: charge?.id ?? "", amount: 100 });
  expect(await mended()).toEqual([["payment", order.reference]]);
  expect(await invoiceOf(order)).toMatchObject({ status: "paid", payments: [{ refunds: [{ amountPence: 100 }] }] });
});

test("a refund made at Stripe's own pages is put right, and so is one that failed after it was said to succeed", async () => {
  const order = await paid(await anOrder(), stripe);
  const { id } = await dashboard.refunds.create({ charge: await chargeOf(order), amount: 300 });
  expect(await mended()).toEqual([["refund", order.reference]]);
  expect(await refundsOf(order)).toMatchObject([{ status: "succeeded", amountPence: 300 }]);
  await stripe.settleRefund(id, "fails");
  expect(await mended()).toEqual([["refund", order.reference]]);
  expect(await refundsOf(order)).toMatchObject([{ status: "failed" }]);
  expect(await openTasks(order)).toEqual(["refund_failed"]);
});

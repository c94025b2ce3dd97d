import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { approvedOrder, atStripe, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { historyOf, openTasks, orderNow } from "#tests/support/told.ts";
import { issueCreditNote } from "#use-cases/invoicing/issue-credit-note.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { cancelPart } from "#use-cases/ordering/cancel-part.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let dashboard: Stripe;
let by: StaffMember;
let sku: string;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  dashboard = dashboardOf(stripe);
  by = await aColleague("administrator");
  ({ sku } = await database().publication.findFirstOrThrow());
});
beforeEach(() => store.clear());
afterEach(() => stripe.control({ fail: [], refunds: "succeed" }));
afterAll(() => store.close());

type Order = { id: string; reference: string };

async function paidByCard(order: Order): Promise<void> {
  const { providerId } = await invoiceOf(order);
  await stripe.payInvoice(providerId ?? "", "paid");
  await settleInvoice(providerId ?? "");
}

const cancelCopies = ({ reference }: Order, copies: number) =>
  cancelPart({ reference, copies: { [sku]: copies }, formKey: aFormKey() }, by);

const moneyAtStripe = async (order: Order) => {
  const { status, amount_remaining, pre_payment_credit_notes_amount, post_payment_credit_notes_amount } =
    await atStripe(dashboard, order);
  return [status, amount_remaining, pre_payment_credit_notes_amount, post_payment_credit_notes_amount];
};

test("copies cancelled before it is paid are credited: less is owed", async () => {
  const order = await invoicedOrder(by);
  granted(await cancelCopies(order, 5));
  await runJobs();
  expect(await moneyAtStripe(order)).toEqual(["open", 16_000, 4_000, 0]);
  const { creditNotes, totalPence } = await invoiceOf(order);
  expect([totalPence, creditNotes]).toMatchObject([20_000, [{ status: "issued", totalPence: 4_000 }]]);
  expect(creditNotes[0]?.number).toMatch(/CN-01$/);
  expect(await database().refund.count()).toBe(0);
  expect(await historyOf(order)).toContain("invoice_credited");
});

test("copies cancelled after it is paid are credited, and their money goes back through Stripe", async () => {
  const order = await invoicedOrder(by);
  await paidByCard(order);
  granted(await cancelCopies(order, 5));
  await runJobsToTheEnd();
  expect(await moneyAtStripe(order)).toEqual(["paid", 0, 0, 4_000]);
  const { payments, providerId } = await invoiceOf(order);
  expect(payments[0]?.refunds).toMatchObject([{ amountPence: 4_000, status: "succeeded" }]);
  const [note] = (await dashboard.creditNotes.list({ invoice: providerId ?? "" })).data;
  expect(note?.refunds).toMatchObject([{ amount_refunded: 4_000, refund: payments[0]?.refunds[0]?.providerId }]);
  expect(await openTasks()).toEqual([]);
});

test("copies cancelled before the invoice is issued are credited as soon as it is", async () => {
  const order = await approvedOrder(by);
  granted(await cancelCopies(order, 5));
  await runJobsToTheEnd();
  expect(await moneyAtStripe(order)).toEqual(["open", 16_000, 4_000, 0]);
});

test("an order cancelled before it is paid makes its invoice void", async () => {
  for (const make of [invoicedOrder, approvedOrder]) {
    const order = await make(by);
    granted(await cancelOrder({ reference: order.reference, by }));
    await runJobsToTheEnd();
    const invoice = await database().invoice.findFirstOrThrow({ where: { orderId: order.id } });
    expect(invoice.status).toBe("void");
    expect((await dashboard.invoices.retrieve(invoice.providerId ?? "")).status).toBe("void");
  }
  expect(await openTasks()).toEqual([]);
  expect(await database().outboxEmail.count({ where: { kind: "invoice_issued" } })).toBe(1);
});

test("an order cancelled after it is paid is credited whole, and all its money goes back", async () => {
  const order = await invoicedOrder(by);
  await paidByCard(order);
  granted(await cancelOrder({ reference: order.reference, by }));
  await runJobsToTheEnd();
  expect(await orderNow(order)).toMatchObject({ status: "cancelled" });
  expect(await moneyAtStripe(order)).toEqual(["paid", 0, 0, 20_000]);
  expect(await database().refund.findMany()).toMatchObject([{ amountPence: 20_000, status: "succeeded" }]);
  expect(await openTasks()).toEqual([]);
});

test("an order cancelled while it is being paid gives the money to staff", async () => {
  const order = await invoicedOrder(by);
  const { providerId } = await invoiceOf(order);
  granted(await cancelOrder({ reference: order.reference, by }));
  await stripe.payInvoice(providerId ?? "", "paid");
  await runJobsToTheEnd();
  expect(await openTasks(order)).toEqual(["invoice_overpaid"]);
  expect(await database().payment.findMany()).toMatchObject([{ amountPence: 20_000 }]);
});

test("whatever fails at Stripe on the way, one credit note is made", async () => {
  for (const mode of ["500", "500_after_commit", "hang_up_after_commit"] as const) {
    await store.clear();
    const order = await invoicedOrder(by);
    granted(await cancelCopies(order, 5));
    await stripe.control({ fail: [{ path: "/v1/credit_notes", method: "POST", times: 3, mode }] });
    await runJobs().catch(() => undefined);
    await stripe.control({ fail: [] });
    const { id } = await database().creditNote.findFirstOrThrow();
    // What a key answered with 500 it answers again: the next turn looks, and goes on with another.
    await issueCreditNote(id, new Date(Date.now() + 6 * 60_000));
    expect([mode, ...(await moneyAtStripe(order))]).toEqual([mode, "open", 16_000, 4_000, 0]);
    expect((await invoiceOf(order)).creditNotes).toMatchObject([{ status: "issued" }]);
  }
});

test("the database refuses to credit more than was invoiced", async () => {
  const order = await invoicedOrder(by);
  const { id: invoiceId } = await invoiceOf(order);
  const note = { invoiceId, reason: "too much" };
  await expect(database().creditNote.create({ data: { ...note, totalPence: 20_001 } })).rejects.toThrow();
  await database().creditNote.create({ data: { ...note, totalPence: 20_000 } });
  await expect(database().creditNote.create({ data: { ...note, totalPence: 1 } })).rejects.toThrow();
});

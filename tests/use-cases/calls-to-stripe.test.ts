import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { stripe } from "#adapters/payments/stripe-client.ts";
import { londonDay } from "#domain/london-day.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { changePurchaseOrder } from "#use-cases/invoicing/change-purchase-order.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
const calls: Stripe.RequestEvent[] = [];
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("administrator");
  stripe().on("request", (call: Stripe.RequestEvent) => calls.push(call));
  await everyKindOfMoney();
}, 60_000);
afterAll(() => store.close());

/** Paid, refunded, left, cancelled; invoiced, credited, made anew, paid to our own account in parts, one of them of before. */
async function everyKindOfMoney(): Promise<void> {
  const card = await paid(await anOrder(), store.stripe);
  const amount = { pence: 800 };
  const reason = "One copy was damaged.";
  granted(await refundOrder({ reference: card.reference, amount, reason, formKey: aFormKey() }, by));
  const left = await anOrder();
  await atTheTill(left);
  granted(await cancelOrder({ token: left.token, by: "customer" }));
  const [invoiced, anew] = [await invoicedOrder(by), await invoicedOrder(by, { copies: "10" })];
  granted(await refundOrder({ reference: invoiced.reference, amount, reason, formKey: aFormKey() }, by));
  granted(await changePurchaseOrder({ reference: anew.reference, purchaseOrderNumber: "PO-9" }, by));
  await runJobsToTheEnd();
  await byHand(anew, 4_000);
  await database().paymentReport.deleteMany();
  await byHand(anew, 5_000);
  await runJobsToTheEnd();
}

async function byHand(order: { id: string }, amountPence: number): Promise<void> {
  const parts = new Map([[(await invoiceOf(order)).id, amountPence]]);
  const transfer = { reference: "RIVERSIDE 4471", receivedOn: londonDay(new Date()), amountPence, parts };
  granted(await recordBankTransfer({ ...transfer, formKey: aFormKey() }, by, new Date()));
}

const addressOf = ({ path }: Stripe.RequestEvent) =>
  path.split("?")[0]?.replaceAll(/\/(cs_test|cs|in)_[A-Za-z0-9]+/g, "/:id");

test("everything that changes something at Stripe was called here", () => {
  const changing = new Set(calls.filter(({ method }) => method === "POST").map(addressOf));
  expect([...changing].sort()).toEqual([
    "/v1/checkout/sessions",
    "/v1/checkout/sessions/:id/expire",
    "/v1/credit_notes",
    "/v1/customers",
    "/v1/invoiceitems",
    "/v1/invoices",
    "/v1/invoices/:id/attach_payment",
    "/v1/invoices/:id/finalize",
    "/v1/invoices/:id/pay",
    "/v1/invoices/:id/void",
    "/v1/payment_records/report_payment",
    "/v1/refunds",
  ]);
});

test("each of these calls carries a key of ours, and each key is of one call", () => {
  const changing = calls.filter(({ method }) => method === "POST");
  const keys = changing.map(({ idempotency_key }) => idempotency_key ?? "none");
  for (const key of keys) expect(key).toMatch(/^(checkout|checkout_end|refund|customer|invoice\w*|credit_note):/);
  for (const key of keys) expect(key).not.toMatch(/riverside|patel|leeds|PO-/i);
  const byKey = new Map(changing.map((call) => [call.idempotency_key, addressOf(call)]));
  for (const call of changing) expect(byKey.get(call.idempotency_key)).toBe(addressOf(call));
});

test("what Stripe is told of our own is opaque: ids and nothing else", async () => {
  const dashboard = dashboardOf(store.stripe);
  const kept = [
    ...(await dashboard.checkout.sessions.list({ limit: 100 })).data,
    ...(await dashboard.refunds.list({ limit: 100 })).data,
    ...(await dashboard.customers.list({ limit: 100 })).data,
    ...(await dashboard.invoices.list({ limit: 100 })).data,
    ...(await dashboard.creditNotes.list({ limit: 100 })).data,
    ...(await dashboard.paymentRecords.list({ limit: 100 })).data,
  ];
  expect(kept.length).toBeGreaterThan(6);
  for (const { metadata } of kept)
    for (const value of Object.values(metadata ?? {}))
      expect(value).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("what a payer wrote with a bank transfer stays here", async () => {
  const { data } = await dashboardOf(store.stripe).paymentRecords.list({ limit: 100 });
  expect(data).toHaveLength(1);
  expect(JSON.stringify(data)).not.toMatch(/riverside|4471/i);
});

test("every call is of the version that the library is made for", () => {
  for (const { api_version } of calls) expect(api_version).toBe("2026-10-28.endive");
});

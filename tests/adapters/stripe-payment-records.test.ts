import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCustomer, anOpenInvoice, refusal, sdkFor, toldAbout } from "#tests/support/stripe-sdk.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";

let standIn: StripeStandIn;
let stripe: Stripe;
let customer: string;

beforeAll(async () => {
  standIn = await startStripeStandIn();
  stripe = sdkFor(standIn);
});
beforeEach(async () => {
  customer = (await aCustomer(stripe)).id;
});
afterAll(() => standIn.stop());

/** Money that came without Stripe, as it is reported there. */
function report(value: number, idempotencyKey: string = randomUUID()): Promise<Stripe.PaymentRecord> {
  const now = Math.floor(Date.now() / 1000);
  const params: Stripe.PaymentRecordReportPaymentParams = {
    amount_requested: { currency: "gbp", value },
    customer_details: { customer },
    payment_method_details: { type: "custom", custom: { display_name: "Bank transfer" } },
    processor_details: { type: "custom", custom: { payment_reference: "part-1" } },
    outcome: "guaranteed",
    guaranteed: { guaranteed_at: now },
    initiated_at: now,
  };
  return stripe.paymentRecords.reportPayment(params, { idempotencyKey });
}

const attach = (invoiceId: string, payment_record: string) =>
  stripe.invoices.attachPayment(invoiceId, { payment_record });

test("a part that came without Stripe lessens what an invoice asks for, and a card pays the rest", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  const attached = await attach(id, (await report(3_000)).id);
  expect(attached).toMatchObject({ status: "open", amount_remaining: 5_000 });
  await standIn.payInvoice(id, "paid");
  const found = await stripe.invoices.retrieve(id, { expand: ["payments"] });
  expect(found).toMatchObject({ status: "paid", amount_paid: 8_000, amount_remaining: 0 });
  const parts = found.payments?.data.map(({ payment, amount_paid }) => [payment.type, amount_paid]).sort();
  expect(parts).toEqual([
    ["payment_intent", 5_000],
    ["payment_record", 3_000],
  ]);
});

test("two parts that came without Stripe pay an invoice, and each is told of", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  await attach(id, (await report(3_000)).id);
  expect(await attach(id, (await report(5_000)).id)).toMatchObject({ status: "paid", amount_remaining: 0 });
  expect(await toldAbout(standIn, id)).toContain("invoice.paid");
  const { data } = await stripe.invoicePayments.list({ invoice: id, payment: { type: "payment_record" } });
  expect(data.map(({ status, amount_paid }) => [status, amount_paid]).sort()).toEqual([
    ["paid", 3_000],
    ["paid", 5_000],
  ]);
  for (const part of data) expect(await toldAbout(standIn, part.id)).toEqual(["invoice_payment.paid"]);
});

test("the same key reports a payment once", async () => {
  const key = randomUUID();
  expect((await report(3_000, key)).id).toBe((await report(3_000, key)).id);
});

test("a payment record counts once, for an open invoice, and must exist", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  const record = await report(3_000);
  await attach(id, record.id);
  expect((await refusal(attach(id, record.id))).param).toBe("payment_record");
  expect((await refusal(attach(id, "pr_unknown"))).code).toBe("resource_missing");
  await refusal(stripe.invoices.attachPayment(id, {}));
  expect((await stripe.invoices.retrieve(id)).amount_remaining).toBe(5_000);
});

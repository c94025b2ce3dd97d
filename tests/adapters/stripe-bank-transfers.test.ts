import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCustomer, aDraft, anOpenInvoice, refusal, sdkFor, toldAbout } from "#tests/support/stripe-sdk.ts";
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

const statusOf = async ({ id }: { id: string }) => (await stripe.invoices.retrieve(id)).status;
const cash = async () => (await stripe.customers.retrieveCashBalance(customer)).available?.gbp ?? 0;

test("each customer has one bank account to send money to", async () => {
  const ask = () =>
    stripe.customers.createFundingInstructions(customer, {
      bank_transfer: { type: "gb_bank_transfer" },
      currency: "gbp",
      funding_type: "bank_transfer",
    });
  const first = await ask();
  const { sort_code } = first.bank_transfer.financial_addresses[0] ?? {};
  expect(sort_code?.sort_code).toMatch(/^\d{6}$/);
  expect(sort_code?.account_number).toMatch(/^\d{8}$/);
  const { object, bank_transfer } = await ask();
  expect({ object, bank_transfer }).toEqual({ object: "funding_instructions", bank_transfer: first.bank_transfer });
});

test("a transfer of exactly what is due pays that invoice, though another is older", async () => {
  const older = await anOpenInvoice(stripe, customer, 5);
  const newer = await anOpenInvoice(stripe, customer, 10);
  await standIn.bankTransfer(customer, 8_000);
  expect([await statusOf(older), await statusOf(newer), await cash()]).toEqual(["open", "paid", 0]);
  const paid = await stripe.invoices.retrieve(newer.id, { expand: ["payments.data.payment.payment_intent"] });
  expect(paid.payments?.data[0]?.payment.payment_intent).toMatchObject({ status: "succeeded", customer });
});

test("of two invoices of the same amount, the one that the reference names is paid", async () => {
  const first = await anOpenInvoice(stripe, customer, 5);
  const second = await anOpenInvoice(stripe, customer, 5);
  await standIn.bankTransfer(customer, 4_000, `INV ${second.number} THANKS`);
  expect([await statusOf(first), await statusOf(second)]).toEqual(["open", "paid"]);
});

test("one transfer pays several invoices from the oldest on, and what is left stays", async () => {
  const made = [
    await anOpenInvoice(stripe, customer, 5),
    await anOpenInvoice(stripe, customer, 50),
    await anOpenInvoice(stripe, customer, 10),
  ];
  await standIn.bankTransfer(customer, 13_000);
  expect(await Promise.all(made.map(statusOf))).toEqual(["paid", "open", "paid"]);
  expect(await cash()).toBe(1_000);
  expect(await toldAbout(standIn, customer)).toContain("cash_balance.funds_available");
});

test("too little pays nothing, until the rest arrives", async () => {
  const invoice = await anOpenInvoice(stripe, customer, 10);
  await standIn.bankTransfer(customer, 5_000);
  expect([await statusOf(invoice), await cash()]).toEqual(["open", 5_000]);
  expect(await stripe.invoices.retrieve(invoice.id)).toMatchObject({ amount_paid: 0, amount_remaining: 8_000 });
  await standIn.bankTransfer(customer, 3_000);
  expect([await statusOf(invoice), await cash()]).toEqual(["paid", 0]);
});

test("what is left pays the next invoice as soon as it is final", async () => {
  await standIn.bankTransfer(customer, 10_000);
  const invoice = await anOpenInvoice(stripe, customer, 10);
  expect([invoice.status, await cash()]).toEqual(["paid", 2_000]);
});

test("an invoice that is to be paid by card alone takes no transfer", async () => {
  const payment_settings = { payment_method_types: ["card"] };
  const { id } = await aDraft(stripe, customer, [[10, 800]], { payment_settings });
  await stripe.invoices.finalizeInvoice(id);
  await standIn.bankTransfer(customer, 8_000);
  expect([await statusOf({ id }), await cash()]).toEqual(["open", 8_000]);
});

test("an invoice that asks for a transfer shows so", async () => {
  const payment_settings: Stripe.InvoiceCreateParams.PaymentSettings = {
    payment_method_types: ["card", "customer_balance"],
    payment_method_options: {
      customer_balance: { funding_type: "bank_transfer", bank_transfer: { type: "gb_bank_transfer" } },
    },
  };
  const invoice = await aDraft(stripe, customer, [[1, 800]], { payment_settings });
  expect(invoice.payment_settings).toMatchObject(payment_settings);
});

test("every movement of a cash balance is listed, and told", async () => {
  const invoice = await anOpenInvoice(stripe, customer, 10);
  const { id } = await standIn.bankTransfer(customer, 9_000, "PO-77");
  const { data } = await stripe.customers.listCashBalanceTransactions(customer);
  expect(data.map(({ type, net_amount, ending_balance }) => [type, net_amount, ending_balance])).toEqual([
    ["applied_to_payment", -8_000, 1_000],
    ["funded", 9_000, 9_000],
  ]);
  const funded = await stripe.customers.retrieveCashBalanceTransaction(customer, id);
  expect(funded.funded?.bank_transfer).toMatchObject({ reference: "PO-77", type: "gb_bank_transfer" });
  expect(await toldAbout(standIn, id)).toEqual(["customer_cash_balance_transaction.created"]);
  expect(await toldAbout(standIn, invoice.id)).toContain("invoice.payment_succeeded");
  const { id: stranger } = await aCustomer(stripe);
  expect(await refusal(stripe.customers.retrieveCashBalanceTransaction(stranger, id))).toMatchObject({
    statusCode: 404,
  });
});

test("what is left can be sent back, never more than there is; if that fails it is there again", async () => {
  await standIn.bankTransfer(customer, 5_000);
  const giveBack = (amount: number) =>
    stripe.refunds.create({ origin: "customer_balance", customer, amount, currency: "gbp" });
  expect(await refusal(giveBack(5_001))).toMatchObject({ param: "amount", statusCode: 400 });
  const refund = await giveBack(2_000);
  expect([refund.customer, refund.charge, refund.balance_transaction, await cash()]).toEqual([
    customer,
    null,
    null,
    3_000,
  ]);
  await standIn.settleRefund(refund.id, "fails");
  expect(await cash()).toBe(5_000);
  const missing = { origin: "customer_balance", customer, amount: 5 } as const;
  expect(await refusal(stripe.refunds.create(missing))).toMatchObject({ param: "currency" });
});

test("a transfer of nothing, or for nobody, is refused", async () => {
  await expect(standIn.bankTransfer(customer, 0)).rejects.toThrow("1 penny");
  await expect(standIn.bankTransfer("cus_none", 5)).rejects.toThrow("No such customer");
});

test("open invoices and what waits for them survive a kill", async () => {
  const own = await startStripeStandIn();
  const { id } = await aCustomer(sdkFor(own));
  const invoice = await anOpenInvoice(sdkFor(own), id, 10);
  await own.bankTransfer(id, 7_000);
  await own.kill();
  const again = await startStripeStandIn({ dataDir: own.dataDir });
  await again.bankTransfer(id, 1_000);
  expect((await sdkFor(again).invoices.retrieve(invoice.id)).status).toBe("paid");
  await again.stop();
});

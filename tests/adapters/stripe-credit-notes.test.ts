import { randomUUID } from "node:crypto";
import Stripe from "stripe";
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

/** An invoice of £80 that was paid by card. */
async function aPaidInvoice(): Promise<Stripe.Invoice> {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  await standIn.payInvoice(id, "paid");
  return stripe.invoices.retrieve(id);
}

const lineOf = ({ lines }: Stripe.Invoice) => lines.data[0]?.id ?? "";

test("a credit for copies of an open invoice lessens what is due, and a transfer of the rest pays it", async () => {
  const invoice = await anOpenInvoice(stripe, customer, 10);
  const lines = [{ type: "invoice_line_item", invoice_line_item: lineOf(invoice), quantity: 3 }];
  const note = await stripe.creditNotes.create({ invoice: invoice.id, lines, reason: "order_change", memo: "3 fewer" });
  expect(note).toMatchObject({ amount: 2_400, pre_payment_amount: 2_400, post_payment_amount: 0, type: "pre_payment" });
  expect(note.number).toBe(`${invoice.number}-CN-01`);
  expect(note.lines.data[0]).toMatchObject({ quantity: 3, unit_amount: 800, invoice_line_item: lineOf(invoice) });
  const found = await stripe.invoices.retrieve(invoice.id, { expand: ["payments"] });
  expect(found).toMatchObject({
    total: 8_000,
    amount_due: 5_600,
    amount_remaining: 5_600,
    pre_payment_credit_notes_amount: 2_400,
    payments: { data: [{ amount_requested: 5_600, status: "open" }] },
  });
  await standIn.bankTransfer(customer, 5_600);
  expect(await stripe.invoices.retrieve(invoice.id)).toMatchObject({ status: "paid", amount_paid: 5_600 });
});

test("an invoice that is credited whole is paid, and waits for nothing", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  await stripe.creditNotes.create({ invoice: id, amount: 8_000 });
  const found = await stripe.invoices.retrieve(id, { expand: ["payments"] });
  expect(found).toMatchObject({ status: "paid", amount_due: 0, amount_paid: 0, amount_remaining: 0 });
  expect(found.payments?.data[0]?.status).toBe("canceled");
  expect((await toldAbout(standIn, id)).slice(3)).toEqual(["invoice.updated", "invoice.paid"]);
});

test("what was sent already pays an invoice that a credit made smaller", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  await standIn.bankTransfer(customer, 7_000);
  await stripe.creditNotes.create({ invoice: id, amount: 1_000 });
  expect((await stripe.invoices.retrieve(id)).status).toBe("paid");
});

test("a credit for a paid invoice refunds its payment, and says so", async () => {
  const invoice = await aPaidInvoice();
  const lines = [{ type: "invoice_line_item", invoice_line_item: lineOf(invoice), amount: 2_000 }];
  const params = { invoice: invoice.id, lines, refund_amount: 1_500, out_of_band_amount: 500 };
  const note = await stripe.creditNotes.create({ ...params, expand: ["refunds.refund"] });
  expect(note).toMatchObject({
    amount: 2_000,
    post_payment_amount: 2_000,
    out_of_band_amount: 500,
    type: "post_payment",
  });
  expect(note.refunds).toMatchObject([{ amount_refunded: 1_500, refund: { amount: 1_500, status: "succeeded" } }]);
  const found = await stripe.invoices.retrieve(invoice.id);
  expect(found).toMatchObject({ status: "paid", amount_paid: 8_000, post_payment_credit_notes_amount: 2_000 });
  expect(await toldAbout(standIn, note.id)).toEqual(["credit_note.created"]);
  expect((await stripe.creditNotes.list({ invoice: invoice.id })).data.map(({ id }) => id)).toEqual([note.id]);
});

test("a refund made before is named on a credit note once", async () => {
  const invoice = await aPaidInvoice();
  const { data } = await stripe.charges.list({ customer });
  const refund = await stripe.refunds.create({ charge: data[0]?.id ?? "", amount: 800 });
  const params = { invoice: invoice.id, amount: 800, refunds: [{ refund: refund.id, amount_refunded: 800 }] };
  const note = await stripe.creditNotes.create(params);
  expect(note.refunds).toMatchObject([{ refund: refund.id, amount_refunded: 800 }]);
  expect(await refusal(stripe.creditNotes.create(params))).toMatchObject({ param: "refunds[0][refund]" });
  expect((await stripe.refunds.list({ charge: data[0]?.id ?? "" })).data).toHaveLength(1);
});

test("tax on top of a line is credited with it", async () => {
  const { id: rate } = await stripe.taxRates.create({ display_name: "VAT", percentage: 20, inclusive: false });
  const draft = await aDraft(stripe, customer, []);
  const unit_amount_decimal = Stripe.Decimal.from("1000");
  const line = { customer, invoice: draft.id, quantity: 5, unit_amount_decimal, tax_rates: [rate] };
  await stripe.invoiceItems.create(line);
  const invoice = await stripe.invoices.finalizeInvoice(draft.id);
  const lines = [{ type: "invoice_line_item", invoice_line_item: lineOf(invoice), quantity: 2 }];
  const preview = await stripe.creditNotes.preview({ invoice: invoice.id, lines });
  expect(preview).toMatchObject({ subtotal: 2_000, total: 2_400, total_taxes: [{ amount: 400 }] });
  expect((await stripe.creditNotes.list({ invoice: invoice.id })).data).toEqual([]);
  const note = await stripe.creditNotes.create({ invoice: invoice.id, lines });
  expect((await stripe.creditNotes.retrieve(note.id)).total).toBe(2_400);
  expect((await stripe.invoices.retrieve(invoice.id)).amount_due).toBe(3_600);
  expect((await stripe.creditNotes.listLineItems(note.id)).data).toHaveLength(1);
  expect((await fetch(note.pdf)).headers.get("content-type")).toBe("application/pdf");
});

test("what Stripe does not take for a credit note is refused by name", async () => {
  const invoice = await anOpenInvoice(stripe, customer, 10);
  const create = (changes: object) => refusal(stripe.creditNotes.create({ invoice: invoice.id, ...changes }));
  const part = (changes: object) => ({
    lines: [{ type: "invoice_line_item", invoice_line_item: lineOf(invoice), ...changes }],
  });
  expect(await create({})).toMatchObject({ param: "lines", statusCode: 400 });
  expect(await create({ amount: 8_001 })).toMatchObject({ param: "amount" });
  expect(await create(part({ quantity: 11 }))).toMatchObject({ param: "lines[0][quantity]" });
  expect(await create(part({ amount: 8_001 }))).toMatchObject({ param: "lines[0][amount]" });
  expect(await create(part({ amount: 5, quantity: 1 }))).toMatchObject({ param: "lines[0]" });
  expect(await create(part({ invoice_line_item: "il_none", quantity: 1 }))).toMatchObject({
    code: "resource_missing",
  });
  expect(await create({ amount: 5, refund_amount: 5 })).toMatchObject({ param: "refund_amount" });
  expect(await create({ amount: 5, credit_amount: 5 })).toMatchObject({ param: "credit_amount" });
  expect(await create({ amount: 5, reason: "bored" })).toMatchObject({ param: "reason" });
  expect(await create({ amount: 5, invoice: "in_none" })).toMatchObject({ param: "invoice" });
  const draft = await aDraft(stripe, customer, [[1, 800]]);
  expect(await create({ amount: 5, invoice: draft.id })).toMatchObject({ param: "invoice" });
  const paid = await aPaidInvoice();
  expect(await create({ amount: 5, invoice: paid.id, refund_amount: 4 })).toMatchObject({ param: "refund_amount" });
  expect(await create({ amount: 8_001, invoice: paid.id, refund_amount: 8_001 })).toMatchObject({ param: "amount" });
  await stripe.invoices.pay(invoice.id, { paid_out_of_band: true });
  expect(await create({ amount: 5, refund_amount: 5 })).toMatchObject({ param: "refund_amount", statusCode: 400 });
});

test("copies that were credited cannot be credited again, and one key makes one note", async () => {
  const invoice = await anOpenInvoice(stripe, customer, 10);
  const lines = [{ type: "invoice_line_item", invoice_line_item: lineOf(invoice), quantity: 6 }];
  const key = { idempotencyKey: randomUUID() };
  const first = await stripe.creditNotes.create({ invoice: invoice.id, lines }, key);
  expect((await stripe.creditNotes.create({ invoice: invoice.id, lines }, key)).id).toBe(first.id);
  expect(await refusal(stripe.creditNotes.create({ invoice: invoice.id, lines }))).toMatchObject({
    param: "lines[0][quantity]",
  });
});

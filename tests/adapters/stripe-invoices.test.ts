import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCustomer, aDraft, anOpenInvoice, refusal, sdkFor, toldAbout } from "#tests/support/stripe-sdk.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";

const DAY = 86_400;

let standIn: StripeStandIn;
let stripe: Stripe;
let customer: string;

beforeAll(async () => {
  standIn = await startStripeStandIn();
  stripe = sdkFor(standIn);
  customer = (await aCustomer(stripe)).id;
});
afterAll(() => standIn.stop());

test("a customer keeps what they are given, until it is changed or unset", async () => {
  const address = { line1: "1 Town Hall", city: "Anytown", postal_code: "AN1 1AA", country: "GB" };
  const made = await aCustomer(stripe, { address, metadata: { a: "1", b: "2" }, preferred_locales: ["en-GB"] });
  await stripe.customers.update(made.id, { name: "Anytown Borough Council", email: "", metadata: { a: "" } });
  const found = await stripe.customers.retrieve(made.id);
  expect(found).toMatchObject({ name: "Anytown Borough Council", email: null, metadata: { b: "2" } });
  expect(found).toMatchObject({ address: { ...address, line2: null, state: null }, preferred_locales: ["en-GB"] });
  expect(await toldAbout(standIn, made.id)).toEqual(["customer.created", "customer.updated"]);
  expect(await refusal(stripe.customers.create({ email: "a@b@c" }))).toMatchObject({ code: "email_invalid" });
  expect(await refusal(stripe.customers.create({ balance: 5 }))).toMatchObject({ param: "balance" });
  expect(await refusal(stripe.customers.retrieve("cus_none"))).toMatchObject({ statusCode: 404 });
});

test("an invoice goes from a draft to an open one with number, due date and where to pay", async () => {
  const custom_fields = [{ name: "Purchase order", value: "PO-77" }];
  const draft = await aDraft(stripe, customer, [[60, 800]], { custom_fields, metadata: { orderId: "o-1" } });
  expect(draft).toMatchObject({ status: "draft", number: null, hosted_invoice_url: null, amount_due: 48_000 });
  const open = await stripe.invoices.finalizeInvoice(draft.id);
  expect(open).toMatchObject({ status: "open", total: 48_000, amount_due: 48_000, amount_remaining: 48_000 });
  expect(open).toMatchObject({ custom_fields, metadata: { orderId: "o-1" }, customer_name: "Anytown Council" });
  expect(open.number).toMatch(/^[A-Z0-9]{8}-\d{4}$/);
  expect(open.hosted_invoice_url).toBe(`${standIn.apiBase}/invoice/${open.id}`);
  expect((open.due_date ?? 0) - (open.status_transitions.finalized_at ?? 0)).toBe(30 * DAY);
  const next = await anOpenInvoice(stripe, customer, 1);
  expect(Number(next.number?.slice(-4))).toBe(Number(open.number?.slice(-4)) + 1);
  const told = await toldAbout(standIn, draft.id);
  expect(told).toEqual(["invoice.created", "invoice.updated", "invoice.finalized"]);
});

test("tax is inside a line's price or on top of it, by its rates", async () => {
  const vat = { display_name: "VAT", percentage: 20, country: "GB", tax_type: "vat" } as const;
  const inside = await stripe.taxRates.create({ ...vat, inclusive: true });
  const onTop = await stripe.taxRates.create({ ...vat, inclusive: false });
  const nought = await stripe.taxRates.create({ ...vat, percentage: 0, inclusive: false });
  const { id } = await aDraft(stripe, customer, []);
  for (const [rate, pence] of [
    [inside, "1200"],
    [onTop, "1000"],
    [nought, "333.3335"],
  ] as const) {
    const unit_amount_decimal = Stripe.Decimal.from(pence);
    await stripe.invoiceItems.create({ customer, invoice: id, quantity: 3, unit_amount_decimal, tax_rates: [rate.id] });
  }
  const invoice = await stripe.invoices.retrieve(id);
  expect(invoice).toMatchObject({ subtotal: 7_600, total: 8_200, total_excluding_tax: 7_000 });
  expect(
    invoice.lines.data.map(({ amount, taxes }) => [amount, taxes?.[0]?.amount, taxes?.[0]?.taxable_amount]),
  ).toEqual([
    [3_600, 600, 3_000],
    [3_000, 600, 3_000],
    [1_000, 0, 1_000],
  ]);
  expect(invoice.total_taxes?.map(({ amount, tax_behavior }) => [amount, tax_behavior])).toEqual([
    [600, "inclusive"],
    [600, "exclusive"],
    [0, "exclusive"],
  ]);
  expect(invoice.lines.data[2]?.pricing?.unit_amount_decimal?.toString()).toBe("333.3335");
  const listed = await stripe.taxRates.list({ inclusive: true });
  expect(listed.data.map((rate) => rate.id)).toEqual([inside.id]);
});

test("an invoice shows ten of its lines, and gives all when asked", async () => {
  const { id } = await aDraft(stripe, customer, Array<[number, number]>(12).fill([1, 100]));
  const { lines } = await stripe.invoices.retrieve(id);
  expect([lines.data.length, lines.has_more]).toEqual([10, true]);
  expect(await stripe.invoices.listLineItems(id, { limit: 5 }).autoPagingToArray({ limit: 100 })).toHaveLength(12);
});

test("what waits for the next invoice is on it only when asked for", async () => {
  const { id } = await aCustomer(stripe);
  const { id: product } = await stripe.products.create({ name: "Advocacy Guide" });
  const price_data = { currency: "gbp", product, unit_amount: 750 };
  await stripe.invoiceItems.create({ customer: id, quantity: 4, price_data });
  expect((await aDraft(stripe, id, [])).total).toBe(0);
  const taken = await aDraft(stripe, id, [], { pending_invoice_items_behavior: "include" });
  expect(taken.lines.data[0]).toMatchObject({ description: "Advocacy Guide", quantity: 4, amount: 3_000 });
  expect((await stripe.invoiceItems.list({ customer: id, pending: true })).data).toEqual([]);
});

test("what Stripe does not take for an invoice is refused by name", async () => {
  const sent = { collection_method: "send_invoice", days_until_due: 30 } as const;
  const create = (changes: object) => refusal(stripe.invoices.create({ customer, ...sent, ...changes }));
  expect(await create({ nonsense: "1" })).toMatchObject({ code: "parameter_unknown", param: "nonsense" });
  expect(await create({ customer: "cus_none" })).toMatchObject({ code: "resource_missing", statusCode: 400 });
  expect(await create({ customer: (await stripe.customers.create({ name: "Nobody" })).id })).toMatchObject({
    param: "customer",
  });
  expect(await create({ collection_method: "charge_automatically" })).toMatchObject({ param: "collection_method" });
  expect(await create({ custom_fields: [{ name: "n".repeat(41), value: "v" }] })).toMatchObject({
    param: "custom_fields[0][name]",
  });
  expect(await create({ custom_fields: Array(5).fill({ name: "n", value: "v" }) })).toMatchObject({
    param: "custom_fields",
  });
  expect(await create({ due_date: 4_000_000_000 })).toMatchObject({ param: "due_date" });
  expect(await create({ days_until_due: undefined, due_date: 1 })).toMatchObject({ param: "due_date" });
  expect(await create({ payment_settings: { payment_method_types: ["paypal"] } })).toMatchObject({ statusCode: 400 });
});

test("what Stripe does not take for an invoice item is refused by name", async () => {
  const create = (params: object) => refusal(stripe.invoiceItems.create({ customer, ...params }));
  expect(await create({})).toMatchObject({ statusCode: 400, message: expect.stringContaining("One of the following") });
  expect(await create({ amount: 5, unit_amount_decimal: "5" })).toMatchObject({ statusCode: 400 });
  expect(await create({ amount: 5, quantity: 2 })).toMatchObject({ param: "quantity" });
  expect(await create({ unit_amount_decimal: "a" })).toMatchObject({ code: "parameter_invalid_decimal" });
  expect(await create({ amount: 5, tax_rates: ["txr_none"] })).toMatchObject({ param: "tax_rates[0]" });
  const price_data = { currency: "gbp", product: "prod_none", unit_amount: 1 };
  expect(await create({ price_data })).toMatchObject({ param: "price_data[product]" });
  expect(await create({ amount: 5, invoice: "in_none" })).toMatchObject({ param: "invoice" });
  const { id: stranger } = await aCustomer(stripe);
  expect(await create({ amount: 5, invoice: (await aDraft(stripe, stranger, [])).id })).toMatchObject({
    param: "invoice",
  });
});

test("a draft can be changed and forgotten, what is final cannot", async () => {
  const draft = await aDraft(stripe, customer, [[1, 800]]);
  await stripe.invoices.update(draft.id, { description: "Thank you", days_until_due: 14 });
  expect(await refusal(stripe.invoices.voidInvoice(draft.id))).toMatchObject({ statusCode: 400 });
  const open = await stripe.invoices.finalizeInvoice(draft.id);
  expect(open.description).toBe("Thank you");
  expect((open.due_date ?? 0) - (open.status_transitions.finalized_at ?? 0)).toBe(14 * DAY);
  const notEditable = { code: "invoice_not_editable" };
  expect(await refusal(stripe.invoices.update(open.id, { footer: "New" }))).toMatchObject(notEditable);
  expect(await refusal(stripe.invoices.finalizeInvoice(open.id))).toMatchObject(notEditable);
  expect(await refusal(stripe.invoiceItems.create({ customer, invoice: open.id, amount: 5 }))).toMatchObject(
    notEditable,
  );
  expect(await refusal(stripe.invoices.del(open.id))).toMatchObject({ statusCode: 400 });
  expect((await stripe.invoices.update(open.id, { metadata: { k: "v" } })).metadata).toEqual({ k: "v" });
  const empty = await aDraft(stripe, customer, []);
  expect(await refusal(stripe.invoices.finalizeInvoice(empty.id))).toMatchObject({
    code: "invoice_no_customer_line_items",
  });
  expect(await stripe.invoices.del(empty.id)).toMatchObject({ deleted: true });
  expect(await refusal(stripe.invoices.retrieve(empty.id))).toMatchObject({ statusCode: 404 });
});

test("an open invoice is voided, given up or paid elsewhere; its own payment ends", async () => {
  const voided = await stripe.invoices.voidInvoice((await anOpenInvoice(stripe, customer, 1)).id);
  expect(voided.status).toBe("void");
  expect(await refusal(stripe.invoices.voidInvoice(voided.id))).toMatchObject({ statusCode: 400 });
  const givenUp = await stripe.invoices.markUncollectible((await anOpenInvoice(stripe, customer, 1)).id);
  expect(givenUp.status).toBe("uncollectible");
  const paid = await stripe.invoices.pay(givenUp.id, { paid_out_of_band: true });
  expect(paid).toMatchObject({ status: "paid", amount_paid: 800, amount_remaining: 0, amount_paid_off_stripe: 800 });
  expect(await refusal(stripe.invoices.pay(paid.id))).toMatchObject({ message: "Invoice is already paid" });
  const payments = await stripe.invoicePayments.list({ invoice: paid.id });
  expect(payments.data.map(({ status }) => status)).toEqual(["canceled"]);
  expect((await toldAbout(standIn, voided.id)).at(-1)).toBe("invoice.voided");
  expect((await toldAbout(standIn, paid.id)).slice(3)).toEqual([
    "invoice.updated",
    "invoice.marked_uncollectible",
    "invoice.updated",
    "invoice.paid",
    "invoice.payment_succeeded",
  ]);
});

test("an invoice paid by card knows its payment; a declined card leaves it open", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 10);
  await standIn.payInvoice(id, "declined");
  expect(await stripe.invoices.retrieve(id)).toMatchObject({ status: "open", attempted: true, attempt_count: 1 });
  await standIn.payInvoice(id, "paid");
  const expand = ["payments.data.payment.payment_intent.latest_charge", "customer"];
  const paid = await stripe.invoices.retrieve(id, { expand });
  expect(paid).toMatchObject({ status: "paid", amount_paid: 8_000, customer: { id: customer } });
  expect(paid.payments?.data[0]).toMatchObject({
    status: "paid",
    amount_paid: 8_000,
    payment: { payment_intent: { status: "succeeded", customer, latest_charge: { paid: true, customer } } },
  });
  const told = await toldAbout(standIn, id);
  expect(told.slice(3)).toEqual([
    "invoice.payment_failed",
    "invoice.updated",
    "invoice.updated",
    "invoice.paid",
    "invoice.payment_succeeded",
  ]);
  expect(await toldAbout(standIn, paid.payments?.data[0]?.id ?? "")).toEqual(["invoice_payment.paid"]);
  const [charge] = (await stripe.charges.list({ customer, limit: 1 })).data;
  const payment = { type: "payment_intent", payment_intent: String(charge?.payment_intent) } as const;
  const { data } = await stripe.invoicePayments.list({ payment, status: "paid" });
  expect(data.map(({ invoice }) => invoice)).toEqual([id]);
});

test("an invoice that is not paid in time is told as overdue, once", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 1);
  await standIn.control({ clockAheadSeconds: 31 * DAY });
  await stripe.invoices.retrieve(id);
  await standIn.control({ clockAheadSeconds: 0 });
  expect((await toldAbout(standIn, id)).filter((type) => type === "invoice.overdue")).toHaveLength(1);
});

test("a draft that Stripe may go on with is final after an hour", async () => {
  const { id } = await aDraft(stripe, customer, [[1, 800]], { auto_advance: true });
  await standIn.control({ clockAheadSeconds: 3_601 });
  await standIn.control({ clockAheadSeconds: 0 });
  expect((await stripe.invoices.retrieve(id)).status).toBe("open");
});

test("invoices are listed by customer, status and due date", async () => {
  const { id } = await aCustomer(stripe);
  const first = await anOpenInvoice(stripe, id, 1);
  const second = await anOpenInvoice(stripe, id, 2);
  await stripe.invoices.voidInvoice(first.id);
  const idsOf = async (params: Stripe.InvoiceListParams) =>
    (await stripe.invoices.list({ customer: id, ...params })).data.map((invoice) => invoice.id);
  expect(await idsOf({})).toEqual([second.id, first.id]);
  expect(await idsOf({ status: "open" })).toEqual([second.id]);
  expect(await idsOf({ due_date: { lt: (second.due_date ?? 0) - 1 } })).toEqual([]);
  // The last of a page may have been paid since it was shown.
  expect(await idsOf({ status: "void", starting_after: second.id })).toEqual([first.id]);
});

test("one key makes one invoice, and sending it again tells of it again", async () => {
  const key = { idempotencyKey: randomUUID() };
  const params = { customer, collection_method: "send_invoice", days_until_due: 30 } as const;
  const first = await stripe.invoices.create(params, key);
  expect((await stripe.invoices.create(params, key)).id).toBe(first.id);
  await stripe.invoiceItems.create({ customer, invoice: first.id, amount: 500 });
  const sent = await stripe.invoices.sendInvoice(first.id);
  expect(sent.status).toBe("open");
  await stripe.invoices.sendInvoice(first.id);
  expect((await toldAbout(standIn, first.id)).filter((type) => type === "invoice.sent")).toHaveLength(2);
});

import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { approvedOrder, atStripe, INVOICE_FORM, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, historyOf, openTasks, orderNow } from "#tests/support/told.ts";
import { changePurchaseOrder } from "#use-cases/invoicing/change-purchase-order.ts";
import { issueInvoice } from "#use-cases/invoicing/issue-invoice.ts";
import { organisationsPage } from "#use-cases/invoicing/queries.ts";
import { settleCustomer } from "#use-cases/invoicing/settle-customer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";

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

type Order = { id: string };

/** A bank transfer of the order's organisation arrives, and the shop hears of it. */
async function transferred(order: Order, pence: number): Promise<void> {
  const { providerId, organisation } = await invoiceOf(order);
  await stripe.bankTransfer(organisation.providerId ?? "", pence);
  await settleCustomer(organisation.providerId ?? "");
  await settleInvoice(providerId ?? "");
}

test("an approved order is invoiced once: its lines, its number, 30 days, and an email to whoever pays", async () => {
  const order = await invoicedOrder(by);
  const { number, dueAt, issuedAt, ...invoice } = await invoiceOf(order);
  expect(invoice).toMatchObject({ status: "open", totalPence: 20_000, purchaseOrderNumber: "PO-4471" });
  expect(((dueAt?.getTime() ?? 0) - (issuedAt?.getTime() ?? 0)) / 86_400_000).toBe(30);
  const there = await atStripe(dashboard, order);
  expect(there).toMatchObject({ number, amount_due: 20_000, status: "open", customer_name: "Riverside Drug Service" });
  expect(there.custom_fields).toEqual([{ name: "PO number", value: "PO-4471" }]);
  expect(there.lines.data.map(({ quantity, amount }) => [quantity, amount])).toEqual([[25, 20_000]]);
  await issueInvoice(invoice.id, new Date());
  const customer = invoice.organisation.providerId ?? "";
  expect((await dashboard.invoices.list({ customer })).data).toHaveLength(1);
  expect(await emailsTo(order)).toEqual(["order_received", "order_approved", "invoice_issued"]);
  const composed = await composeEmail({ kind: "invoice_issued", staffMemberId: null, data: { invoiceId: invoice.id } });
  expect(composed).toMatchObject({
    to: INVOICE_FORM.billingEmail,
    message: { number, owedPence: 20_000, purchaseOrderNumber: "PO-4471", replaces: null },
  });
});

test("Stripe is told nothing about the customer but who is invoiced, and gets opaque metadata", async () => {
  const order = await invoicedOrder(by);
  const { id } = await invoiceOf(order);
  const there = await atStripe(dashboard, order);
  expect(there.metadata).toEqual({ invoiceId: id });
  expect(JSON.stringify(there)).not.toMatch(/Sam Patel|Old Mill|LS1|sam@/);
});

test("without an address of its own the invoice goes to whoever ordered", async () => {
  const order = await invoicedOrder(by, { billingEmail: "", purchaseOrderNumber: "" });
  const { id } = await invoiceOf(order);
  const composed = await composeEmail({ kind: "invoice_issued", staffMemberId: null, data: { invoiceId: id } });
  expect(composed).toMatchObject({ to: "sam@riverside.example", message: { purchaseOrderNumber: null } });
  expect((await atStripe(dashboard, order)).custom_fields).toBeNull();
});

test("who is VAT registered shows it on each line, contained in the price; the charity stands below", async () => {
  const bare = await atStripe(dashboard, await invoicedOrder(by));
  expect([bare.footer, bare.total_taxes]).toEqual(["Release is a registered charity.", []]);
  const supplier = {
    legalName: "Release Legal Emergency and Drugs Service",
    charityNumber: "801118",
    companyNumber: null,
    registeredAddress: "1 Example Street",
    vatNumber: "GB123456789",
    bank: null,
    remittanceEmail: null,
    whoToAsk: null,
  };
  await database().setting.create({ data: { key: "supplier", value: supplier } });
  for (const copies of ["25", "10"]) {
    const there = await atStripe(dashboard, await invoicedOrder(by, { copies }));
    expect(there.footer).toBe(
      "Release Legal Emergency and Drugs Service is a registered charity, number 801118. VAT number GB 123 4567 89.",
    );
    expect(there.total_taxes).toMatchObject([{ amount: 0, tax_behavior: "inclusive" }]);
    expect(there.total).toBe(Number(copies) * (copies === "25" ? 800 : 900));
  }
  expect((await dashboard.taxRates.list()).data.map(({ description }) => description)).toEqual(["Zero-rated"]);
  await database().setting.deleteMany({ where: { key: "supplier" } });
});

test("whatever fails at Stripe on the way, one invoice is issued", async () => {
  for (const path of ["/v1/customers", "/v1/invoices", "/v1/invoiceitems", "/v1/invoices/*/finalize"])
    for (const mode of ["500", "500_after_commit", "hang_up_after_commit"] as const) {
      await store.clear();
      await stripe.control({ fail: [{ path, method: "POST", times: 3, mode }] });
      const order = await approvedOrder(by);
      await expect(runJobs()).rejects.toThrow();
      await stripe.control({ fail: [] });
      const { id } = await invoiceOf(order);
      // What a key answered with 500 it answers again: the next turn looks, and goes on with another.
      await issueInvoice(id, new Date(Date.now() + 6 * 60_000));
      expect([path, mode, (await invoiceOf(order)).status]).toEqual([path, mode, "open"]);
      const { organisation } = await invoiceOf(order);
      const all = await dashboard.invoices.list({ customer: organisation.providerId ?? "" });
      expect(all.data.map(({ status, total }) => [status, total])).toEqual([["open", 20_000]]);
    }
});

test("a transfer of the right amount pays the invoice, and whoever paid is thanked", async () => {
  const order = await invoicedOrder(by);
  await transferred(order, 20_000);
  const invoice = await invoiceOf(order);
  expect(invoice.status).toBe("paid");
  expect(invoice.payments.map(({ provider, amountPence }) => [provider, amountPence])).toEqual([["stripe", 20_000]]);
  expect(await historyOf(order)).toEqual([
    "order_placed",
    "order_accepted",
    "invoice_issued",
    "payment_received",
    "invoice_paid",
  ]);
  expect(await emailsTo(order)).toContain("invoice_paid");
  expect(await openTasks()).toEqual([]);
});

test("looked at by 20 at once, and again, a payment is kept once", async () => {
  const order = await invoicedOrder(by);
  const { providerId, organisation } = await invoiceOf(order);
  await stripe.bankTransfer(organisation.providerId ?? "", 20_000);
  await atOnce(20, () => settleInvoice(providerId ?? ""));
  await settleInvoice(providerId ?? "");
  expect(await database().payment.count()).toBe(1);
  expect((await historyOf(order)).filter((event) => event === "payment_received")).toHaveLength(1);
  expect((await emailsTo(order)).filter((kind) => kind === "invoice_paid")).toHaveLength(1);
});

test("too little waits at Stripe and is a task, until the rest comes", async () => {
  const order = await invoicedOrder(by);
  await transferred(order, 19_000);
  expect(await invoiceOf(order)).toMatchObject({ status: "open", organisation: { unappliedPence: 19_000 } });
  expect(await openTasks(order)).toEqual(["transfer_unapplied"]);
  await transferred(order, 1_000);
  expect(await invoiceOf(order)).toMatchObject({ status: "paid", organisation: { unappliedPence: 0 } });
  expect(await openTasks()).toEqual([]);
});

test("too much pays the invoice, and what is over waits and is a task; it pays towards the next", async () => {
  const order = await invoicedOrder(by);
  await transferred(order, 21_000);
  expect(await invoiceOf(order)).toMatchObject({ status: "paid", organisation: { unappliedPence: 1_000 } });
  expect(await openTasks(order)).toEqual(["transfer_unapplied"]);
  const next = await invoicedOrder(by);
  await transferred(next, 19_000);
  expect(await invoiceOf(next)).toMatchObject({ status: "paid", organisation: { unappliedPence: 0 } });
});

test("one transfer pays two invoices of the same organisation", async () => {
  const [one, other] = [await invoicedOrder(by), await invoicedOrder(by)];
  expect((await invoiceOf(one)).organisationId).toBe((await invoiceOf(other)).organisationId);
  await transferred(one, 40_000);
  await transferred(other, 0.5).catch(() => undefined);
  await settleInvoice((await invoiceOf(other)).providerId ?? "");
  expect([(await invoiceOf(one)).status, (await invoiceOf(other)).status]).toEqual(["paid", "paid"]);
  expect(await openTasks()).toEqual([]);
});

test("an invoice is made anew with another number: the first is void, and money for it becomes a task", async () => {
  const order = await invoicedOrder(by);
  const first = await invoiceOf(order);
  const { reference } = order;
  expect(refusalOf(await changePurchaseOrder({ reference, purchaseOrderNumber: "PO-4471" }, by))).toBe("same");
  granted(await changePurchaseOrder({ reference, purchaseOrderNumber: "PO-9" }, by));
  await runJobs();
  const second = await invoiceOf(order);
  expect(second).toMatchObject({
    status: "open",
    replacesId: first.id,
    purchaseOrderNumber: "PO-9",
    totalPence: 20_000,
  });
  expect((await dashboard.invoices.retrieve(first.providerId ?? "")).status).toBe("void");
  expect((await atStripe(dashboard, order)).custom_fields).toEqual([{ name: "PO number", value: "PO-9" }]);
  const composed = await composeEmail({ kind: "invoice_issued", staffMemberId: null, data: { invoiceId: second.id } });
  expect(composed?.message).toMatchObject({ replaces: first.number });
  expect(await composeEmail({ kind: "invoice_issued", staffMemberId: null, data: { invoiceId: first.id } })).toBeNull();
  expect(await openTasks()).toEqual([]);
});

test("an invoice that is paid while it is being made anew keeps its money, and staff are told", async () => {
  const order = await invoicedOrder(by);
  const first = await invoiceOf(order);
  granted(await changePurchaseOrder({ reference: order.reference, purchaseOrderNumber: "PO-9" }, by));
  await stripe.payInvoice(first.providerId ?? "", "paid");
  await runJobs();
  expect(await database().invoice.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({ status: "paid" });
  expect((await invoiceOf(order)).status).toBe("open");
  expect(await openTasks(order)).toEqual(["invoice_overpaid"]);
});

test("an organisation that was approved is let through the next time, to the same place alone", async () => {
  await invoicedOrder(by);
  const again = await anOrder({ ...INVOICE_FORM, organisationName: "RIVERSIDE drug service." });
  expect((await orderNow(again)).status).toBe("accepted");
  await runJobs();
  expect((await invoiceOf(again)).status).toBe("open");
  expect((await orderNow(await anOrder({ ...INVOICE_FORM, postcode: "LS6 1AA" }))).status).toBe("awaiting_approval");
  await database().organisation.updateMany({ data: { watchedSince: new Date() } });
  expect((await orderNow(await anOrder(INVOICE_FORM))).status).toBe("awaiting_approval");
});

test("an organisation whose only order was cancelled before it was sent is looked at again, until another is approved", async () => {
  const first = await approvedOrder(by);
  granted(await cancelOrder({ reference: first.reference, by }));
  expect((await organisationsPage(null)).rows).toMatchObject([{ isKnown: false }]);
  const second = await anOrder(INVOICE_FORM);
  expect((await orderNow(second)).status).toBe("awaiting_approval");
  granted(await approveOrder(second.reference, by));
  expect((await organisationsPage(null)).rows).toMatchObject([{ isKnown: true }]);
  expect((await orderNow(await anOrder(INVOICE_FORM))).status).toBe("accepted");
});

test("an organisation with an invoice overdue is looked at again", async () => {
  const first = await invoicedOrder(by);
  await database().invoice.updateMany({
    where: { orderId: first.id },
    data: { dueAt: new Date(Date.now() - 86_400_000) },
  });
  expect((await orderNow(await anOrder(INVOICE_FORM))).status).toBe("awaiting_approval");
});

test("an invoice that a person marks as paid in Stripe, without money known here, is a task", async () => {
  const order = await invoicedOrder(by);
  const { providerId } = await invoiceOf(order);
  await dashboard.invoices.pay(providerId ?? "", { paid_out_of_band: true });
  await settleInvoice(providerId ?? "");
  expect(await invoiceOf(order)).toMatchObject({ status: "paid", payments: [] });
  expect(await openTasks(order)).toEqual(["invoice_paid_elsewhere"]);
});

test("an invoice that a person makes void in Stripe is a task", async () => {
  const order = await invoicedOrder(by);
  const { providerId, id } = await invoiceOf(order);
  await dashboard.invoices.voidInvoice(providerId ?? "");
  await settleInvoice(providerId ?? "");
  expect(await database().invoice.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "void" });
  expect(await openTasks(order)).toEqual(["invoice_ended_at_stripe"]);
});

test("what Stripe knows of invoices that are not ours is left alone", async () => {
  const customer = await dashboard.customers.create({ name: "Somebody else", email: "else@example.org" });
  expect(await settleCustomer(customer.id)).toBe("unknown");
  const foreign = await dashboard.invoices.create({
    customer: customer.id,
    collection_method: "send_invoice",
    days_until_due: 30,
  });
  expect(await settleInvoice(foreign.id)).toBe("unknown");
  expect(await settleInvoice("in_nothing")).toBe("unknown");
});

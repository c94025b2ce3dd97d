import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { INVOICE_FORM, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { historyOf } from "#tests/support/told.ts";
import { type InvoiceView, invoicesPage } from "#use-cases/invoicing/queries.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { cancelPart } from "#use-cases/ordering/cancel-part.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** What really goes to whoever pays: its kind and subject's facts, those left out that nobody needs any more. */
async function toldToPayer() {
  const emails = await database().outboxEmail.findMany({
    where: { kind: { startsWith: "invoice_" } },
    orderBy: { createdAt: "asc" },
  });
  const composed = await Promise.all(
    emails.map(({ kind, data }) => composeEmail({ kind, staffMemberId: null, data: data as Record<string, unknown> })),
  );
  return composed.flatMap((each) => (each ? [each] : []));
}

const kindsTo = async (to: string) =>
  (await toldToPayer()).filter((each) => each.to === to).map(({ message }) => message.kind);

const numbersIn = async (view: InvoiceView) => (await invoicesPage(view, null)).rows.map(({ number }) => number);

async function fourOfTwelveCancelled(form = {}) {
  const order = await invoicedOrder(by, { copies: "12", ...form });
  const sku = (
    await database().publication.findFirstOrThrow({ where: { orderLines: { some: { orderId: order.id } } } })
  ).sku;
  granted(await cancelPart({ reference: order.reference, copies: { [sku]: 4 }, formKey: aFormKey() }, by));
  await runJobs();
  return order;
}

test("an invoice that credit notes brought to nothing is credited and not paid: nobody is thanked, and it is listed so", async () => {
  const order = await fourOfTwelveCancelled();
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobs();
  const { status, number } = await invoiceOf(order);
  expect(status).toBe("paid");
  expect(await historyOf(order)).toContain("invoice_cleared");
  expect(await historyOf(order)).not.toContain("invoice_paid");
  expect(await numbersIn("credited")).toEqual([number]);
  expect(await numbersIn("paid")).toEqual([]);
  expect(await kindsTo(INVOICE_FORM.billingEmail)).toEqual(["invoice_credited", "invoice_credited"]);
  expect((await toldToPayer()).map(({ message }) => "owedPence" in message && message.owedPence)).toEqual([0, 0]);
});

test("whoever the invoice went to reads of a credit note what it takes off, and what is left", async () => {
  await fourOfTwelveCancelled();
  const note = (await toldToPayer()).find(({ message }) => message.kind === "invoice_credited");
  expect(note).toMatchObject({
    to: INVOICE_FORM.billingEmail,
    message: { creditPence: 3_600, owedPence: 7_200, backPence: 0, reason: "Copies cancelled" },
  });
});

test("an invoice that was credited in part and then paid is paid, and whoever paid is thanked", async () => {
  const order = await fourOfTwelveCancelled();
  const { id, number } = await invoiceOf(order);
  const transfer = { reference: "BACS 1", receivedOn: "2026-11-02", amountPence: 7_200, formKey: aFormKey() };
  granted(await recordBankTransfer({ ...transfer, parts: new Map([[id, 7_200]]) }, by, new Date()));
  await runJobs();
  expect(await numbersIn("paid")).toEqual([number]);
  expect(await numbersIn("credited")).toEqual([]);
  expect(await kindsTo(INVOICE_FORM.billingEmail)).toEqual(["invoice_credited", "invoice_paid"]);
});

test("an invoice of an order that is cancelled is cancelled for whoever it went to, once", async () => {
  const order = await invoicedOrder(by);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await runJobs();
  expect(await kindsTo(INVOICE_FORM.billingEmail)).toEqual(["invoice_cancelled"]);
});

test("a customer who pays themselves reads of it in what is told of the order, and not twice", async () => {
  const form = { billingEmail: "" };
  granted(await cancelOrder({ token: (await invoicedOrder(by, form)).token, by: "customer" }));
  const { reference } = await invoicedOrder(by, form);
  granted(await refundOrder({ reference, amount: { pence: 500 }, reason: "Bent", formKey: aFormKey() }, by));
  await runJobs();
  expect(await kindsTo("sam@riverside.example")).toEqual(["invoice_issued"]);
});

test("of a credit note that was made in Stripe, whoever the invoice went to is told here, once", async () => {
  const order = await invoicedOrder(by, { billingEmail: "" });
  const { providerId } = await invoiceOf(order);
  await dashboardOf(store.stripe).creditNotes.create({ invoice: providerId ?? "", amount: 1_000 });
  for (let time = 0; time < 2; time += 1) await settleInvoice(providerId ?? "");
  expect(await kindsTo("sam@riverside.example")).toEqual(["invoice_issued", "invoice_credited"]);
});

import { parse } from "csv-parse/sync";
import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import { LEDGER_COLUMNS, type LedgerRow } from "#domain/reports/ledger-row.ts";
import { monthOf } from "#domain/reports/month.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { changePurchaseOrder } from "#use-cases/invoicing/change-purchase-order.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { ledgerFile } from "#use-cases/money/ledger-file.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { readStripeLedger } from "#use-cases/money/read-stripe-ledger.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";

let store: Store & { stripe: StripeStandIn };
let dashboard: Stripe;
let by: StaffMember;
let rows: LedgerRow[];
let text: string;
const canaries = { contactName: "Canary Nameson", email: "canary@example.org", addressLine1: "Canary Street" };
const orders = {} as Record<"card" | "invoice" | "bank" | "void" | "anew", Awaited<ReturnType<typeof anOrder>>>;

const reason = "Damaged.";
const giveBack = async (order: { reference: string }, pence: number) =>
  granted(await refundOrder({ reference: order.reference, amount: { pence }, reason, formKey: aFormKey() }, by));

beforeAll(async () => {
  store = await openStoreWithStripe();
  dashboard = dashboardOf(store.stripe);
  by = await aColleague("administrator");
  orders.card = await paid(await anOrder({ ...canaries, sponsoredCopies: "2" }), store.stripe);
  orders.invoice = await invoicedOrder(by, { ...canaries, purchaseOrderNumber: "=HYPERLINK(1)" });
  const { providerId } = await invoiceOf(orders.invoice);
  await store.stripe.payInvoice(providerId ?? "", "paid");
  await settleInvoice(providerId ?? "");
  orders.bank = await invoicedOrder(by, { copies: "10" });
  const { id: invoiceId } = await invoiceOf(orders.bank);
  const today = { reference: "RIVERSIDE", receivedOn: londonDay(new Date()), amountPence: 9_000 };
  const transfer = { ...today, parts: new Map([[invoiceId, 9_000]]), formKey: aFormKey() };
  granted(await recordBankTransfer(transfer, by, new Date()));
  orders.void = await invoicedOrder(by, { copies: "3" });
  granted(await cancelOrder({ reference: orders.void.reference, by }));
  orders.anew = await invoicedOrder(by, { copies: "2" });
  const { reference } = orders.anew;
  granted(await changePurchaseOrder({ reference, purchaseOrderNumber: "PO-9" }, by));
  await giveBack(orders.card, 2_000);
  await giveBack(orders.invoice, 1_000);
  await runJobsToTheEnd();
  const { providerId: paymentId } = await database().payment.findFirstOrThrow({ where: { orderId: orders.card.id } });
  const { latest_charge } = await dashboard.paymentIntents.retrieve(paymentId);
  await store.stripe.openDispute(String(latest_charge));
  await store.stripe.payOut();
  await readStripeLedger(new Date());
  text = granted(await ledgerFile(monthOf(undefined, new Date()), by));
  rows = parse(text, { columns: true, bom: true });
}, 60_000);
afterAll(() => store.close());

const of = ({ reference }: { reference: string }, what: string) =>
  rows.filter((row) => row.Order === reference && row.What === what);
const pence = (row: LedgerRow, column: keyof LedgerRow) => Math.round(Number(row[column]) * 100);
const sum = (some: readonly LedgerRow[], ...columns: (keyof LedgerRow)[]) =>
  some.reduce((all, row) => all + columns.reduce((part, column) => part + pence(row, column), 0), 0);

test("a row for each line that was sold, with copies, VAT, invoice and purchase order number", async () => {
  expect(Object.keys(rows[0] ?? {})).toEqual([...LEDGER_COLUMNS]);
  expect(of(orders.card, "Sale").map(({ Copies, Gross, VAT, Net }) => [Copies, Net, VAT, Gross])).toEqual([
    ["25", "200.00", "0.00", "200.00"],
    ["2", "20.00", "0.00", "20.00"],
  ]);
  const [invoiced] = of(orders.invoice, "Sale");
  const { number } = await invoiceOf(orders.invoice);
  expect(invoiced).toMatchObject({ Invoice: number, "Purchase order": "'=HYPERLINK(1)", Gross: "200.00" });
  expect(invoiced?.Date).toBe(londonDay(new Date()));
  expect(of(orders.void, "Sale").length + of(orders.void, "Invoice void").length).toBe(2);
  expect(sum(of(orders.void, "Sale"), "Gross") + sum(of(orders.void, "Invoice void"), "Gross")).toBe(0);
  const { number: another } = await invoiceOf(orders.anew);
  expect(of(orders.anew, "Sale")).toMatchObject([{ "Purchase order": "PO-9", Invoice: another, Gross: "20.00" }]);
  expect(of(orders.anew, "Invoice void")).toEqual([]);
  expect(of(orders.invoice, "Credit note").map(({ Gross }) => Gross)).toEqual(["-10.00"]);
});

test("each payment and refund stands beside its order, with how it came and what Stripe took", () => {
  expect(of(orders.card, "Payment")).toMatchObject([{ "Payment method": "card", Paid: "220.00", Fee: "-3.50" }]);
  expect(of(orders.card, "Refund")).toMatchObject([{ Refund: "-20.00", Fee: "" }]);
  expect(of(orders.card, "Dispute")).toMatchObject([{ Dispute: "-200.00", Fee: "-20.00" }]);
  expect(of(orders.invoice, "Payment")).toMatchObject([{ Paid: "200.00" }]);
  expect(of(orders.bank, "Payment")).toMatchObject([
    { "Payment method": "own account", Paid: "90.00", Fee: "", "Stripe reference": "" },
  ]);
});

test("what stands at Stripe's rows is what its balance changed by, and the payout takes it all", async () => {
  const atStripe = rows.filter((row) => row["Stripe reference"] !== "");
  const report = granted(await monthReport(monthOf(undefined, new Date()), by)).atStripe;
  const moved = sum(atStripe, "Paid", "Refund", "Dispute", "Fee", "Other", "Payout");
  expect(moved).toBe(report.closingPence - report.openingPence);
  const { available } = await dashboard.balance.retrieve();
  expect(moved).toBe(available[0]?.amount);
  expect(sum(atStripe, "Fee")).toBe(-report.feesPence);
  expect(sum(atStripe, "Payout")).toBe(report.payoutsPence);
  expect(new Set(atStripe.map((row) => row["Payout reference"])).size).toBe(1);
});

test("nobody's name, email or address is in it; nor may everybody have it", async () => {
  expect(text).not.toMatch(/canary/i);
  const colleague = await aColleague("fulfilment");
  expect(refusalOf(await ledgerFile(monthOf(undefined, new Date()), colleague))).toBe("not_allowed");
});

import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { approvedOrder, atStripe, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import { emailsTo, historyOf, openTasks } from "#tests/support/told.ts";
import { changePurchaseOrder } from "#use-cases/invoicing/change-purchase-order.ts";
import { type BankTransfer, recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { resolveTask } from "#use-cases/tasks/resolve-task.ts";

let store: Store & { stripe: import("#tests/support/stripe-stand-in.ts").StripeStandIn };
let dashboard: Stripe;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  dashboard = dashboardOf(store.stripe);
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

type Order = { id: string };

/** A transfer for these orders' invoices, in pence by order. */
async function aTransfer(parts: [Order, number][], changes: Partial<BankTransfer> = {}): Promise<BankTransfer> {
  const byInvoice = new Map<string, number>();
  for (const [order, pence] of parts) byInvoice.set((await invoiceOf(order)).id, pence);
  const amountPence = parts.reduce((sum, [, pence]) => sum + pence, 0);
  const receivedOn = londonDay(new Date());
  return { reference: "RIVERSIDE 4471", receivedOn, amountPence, parts: byInvoice, formKey: aFormKey(), ...changes };
}

const record = (transfer: BankTransfer, colleague = by) => recordBankTransfer(transfer, colleague, new Date());

test("one transfer to our own account pays two invoices, and Stripe asks for them no more", async () => {
  const [one, other] = [await invoicedOrder(by), await invoicedOrder(by, { copies: "10" })];
  granted(
    await record(
      await aTransfer([
        [one, 20_000],
        [other, 9_000],
      ]),
    ),
  );
  await runJobs();
  for (const order of [one, other]) {
    expect((await invoiceOf(order)).status).toBe("paid");
    expect(await atStripe(dashboard, order)).toMatchObject({ status: "paid", amount_remaining: 0 });
    expect(await emailsTo(order)).toContain("invoice_paid");
    expect(await historyOf(order)).toEqual(expect.arrayContaining(["bank_transfer_recorded", "invoice_paid"]));
  }
  expect(await database().bankTransfer.findMany()).toMatchObject([
    { reference: "RIVERSIDE 4471", amountPence: 29_000 },
  ]);
  expect(await openTasks()).toEqual([]);
});

test("a part of what is owed leaves the rest owed; the rest pays it", async () => {
  const order = await invoicedOrder(by);
  granted(await record(await aTransfer([[order, 15_000]])));
  await runJobs();
  expect([(await invoiceOf(order)).status, (await atStripe(dashboard, order)).status]).toEqual(["open", "open"]);
  granted(await record(await aTransfer([[order, 5_000]])));
  await runJobs();
  expect([(await invoiceOf(order)).status, (await atStripe(dashboard, order)).status]).toEqual(["paid", "paid"]);
  expect((await emailsTo(order)).filter((kind) => kind === "invoice_paid")).toHaveLength(1);
});

test("too much, or paid twice, is kept and becomes a task", async () => {
  const order = await invoicedOrder(by);
  granted(await record(await aTransfer([[order, 21_000]])));
  expect(await openTasks(order)).toEqual(["invoice_overpaid"]);
  granted(await record(await aTransfer([[order, 20_000]])));
  expect(await openTasks(order)).toEqual(["invoice_overpaid", "invoice_overpaid"]);
  expect((await database().payment.findMany()).map(({ amountPence }) => amountPence).sort()).toEqual([20_000, 21_000]);
});

test("one form sent 30 times at once counts once; with other amounts it is refused", async () => {
  const order = await invoicedOrder(by);
  const transfer = await aTransfer([[order, 20_000]]);
  for (const result of await atOnce(30, () => record(transfer))) granted(result);
  expect(await database().payment.count()).toBe(1);
  const changed = { ...transfer, reference: "something else" };
  expect(refusalOf(await record(changed))).toBe("already_sent_otherwise");
});

test("what cannot be recorded is refused, and nothing changes", async () => {
  const order = await invoicedOrder(by);
  const transfer = await aTransfer([[order, 20_000]]);
  expect(refusalOf(await record({ ...transfer, amountPence: 20_001 }))).toBe("does_not_add_up");
  expect(refusalOf(await record({ ...transfer, parts: new Map() }))).toBe("nothing");
  expect(refusalOf(await record({ ...transfer, receivedOn: "2999-01-01" }))).toBe("in_the_future");
  expect(refusalOf(await record(transfer, await aColleague("training")))).toBe("not_allowed");
  const unknown = new Map([["00000000-0000-4000-8000-000000000000", 20_000]]);
  expect(refusalOf(await record({ ...transfer, parts: unknown }))).toBe("not_open");
  const notIssued = await approvedOrder(by);
  expect(refusalOf(await record(await aTransfer([[notIssued, 20_000]])))).toBe("not_open");
  granted(await changePurchaseOrder({ reference: order.reference, purchaseOrderNumber: "PO-9" }, by));
  expect(refusalOf(await record(transfer))).toBe("not_open");
  expect(await database().payment.count()).toBe(0);
  expect(await database().bankTransfer.count()).toBe(0);
});

test("the database refuses parts that are more than their transfer, and changes nothing that was recorded", async () => {
  const order = await invoicedOrder(by);
  granted(await record(await aTransfer([[order, 20_000]])));
  const [transfer] = await database().bankTransfer.findMany();
  const more = {
    orderId: order.id,
    provider: "bank",
    providerId: "twice",
    amountPence: 1,
    bankTransferId: transfer?.id ?? "",
  };
  await expect(database().payment.create({ data: more })).rejects.toThrow();
  await expect(database().bankTransfer.updateMany({ data: { amountPence: 1 } })).rejects.toThrow();
});

test("paid by card at the same moment, it is paid twice: both are kept, and staff are told", async () => {
  const order = await invoicedOrder(by);
  granted(await record(await aTransfer([[order, 20_000]])));
  await store.stripe.payInvoice((await invoiceOf(order)).providerId ?? "", "paid");
  await runJobs();
  expect((await invoiceOf(order)).payments.map(({ provider }) => provider).sort()).toEqual(["bank", "stripe"]);
  expect(await openTasks(order)).toEqual(["invoice_overpaid"]);
});

test("money that came to our own account goes back by a colleague's hand", async () => {
  const order = await invoicedOrder(by);
  granted(await record(await aTransfer([[order, 20_000]])));
  await runJobs();
  granted(await cancelOrder({ reference: order.reference, by }));
  await runJobs();
  expect(await openTasks(order)).toEqual(["refund_by_bank"]);
  const { id } = await database().staffTask.findFirstOrThrow({ where: { kind: "refund_by_bank" } });
  granted(await resolveTask(id, by));
  expect(await database().refund.findMany()).toMatchObject([{ status: "succeeded", amountPence: 20_000 }]);
  const { creditNotes } = await invoiceOf(order);
  expect(creditNotes).toMatchObject([{ status: "issued", totalPence: 20_000 }]);
  const [note] = (await dashboard.creditNotes.list({ invoice: (await invoiceOf(order)).providerId ?? "" })).data;
  expect(note).toMatchObject({ amount: 20_000, out_of_band_amount: 20_000, refunds: [] });
  expect(await openTasks(order)).toEqual([]);
});

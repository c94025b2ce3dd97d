import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf, openTasks, staffWereTold } from "#tests/support/told.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { resolveTask } from "#use-cases/tasks/resolve-task.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const INVOICE = { payBy: "invoice", purchaseOrderNumber: "PO-4471", billingEmail: "accounts@riverside.example" };

async function approved(form: Record<string, string> = INVOICE): Promise<TestOrder> {
  const order = await anOrder({ ...form });
  granted(await approveOrder(order.reference, by));
  return order;
}

async function taskOf(order: TestOrder): Promise<string> {
  const { id } = await database().staffTask.findFirstOrThrow({ where: { orderId: order.id, resolvedAt: null } });
  return id;
}

test("an approved order asks administrators for its invoice: how much, for whom, and with which number", async () => {
  const order = await approved();
  const { tasks } = await whatWaits(by);
  const { organisationName, to, purchaseOrderNumber } = tasks[0]?.invoice ?? {};
  expect(tasks).toMatchObject([{ kind: "invoice_to_send", orderReference: order.reference }]);
  expect(tasks[0]?.details).toEqual({ pence: order.totalPence });
  expect([organisationName, to, purchaseOrderNumber]).toEqual([
    "Riverside Drug Service",
    INVOICE.billingEmail,
    INVOICE.purchaseOrderNumber,
  ]);
  expect(await staffWereTold()).toContain("invoice_to_send");
});

test("without an address of its own the invoice goes to whoever ordered", async () => {
  await approved({ payBy: "invoice" });
  const [task] = (await whatWaits(by)).tasks;
  expect(task?.invoice).toMatchObject({ to: "sam@riverside.example", purchaseOrderNumber: null });
});

test("emails of an invoice order name its number and where the invoice goes, which the outbox does not keep", async () => {
  const order = await approved();
  const emails = await database().outboxEmail.findMany({
    where: { kind: { in: ["order_received", "order_approved"] } },
  });
  expect(emails.map(({ kind }) => kind).sort()).toEqual(["order_approved", "order_received"]);
  for (const { kind, data } of emails) {
    expect(JSON.stringify(data)).not.toMatch(/PO-4471|accounts@/);
    const composed = await composeEmail({ kind, staffMemberId: null, data: { orderId: order.id } });
    expect(composed?.message).toMatchObject({ purchaseOrderNumber: "PO-4471", billingEmail: INVOICE.billingEmail });
  }
});

test("an invoice is sent once, and the order's history tells by whom", async () => {
  const order = await approved();
  const task = await taskOf(order);
  granted(await resolveTask(task, by));
  expect(refusalOf(await resolveTask(task, by))).toBe("not_open");
  expect(await historyOf(order)).toEqual(["order_placed", "order_accepted", "invoice_sent"]);
  expect(await openTasks(order)).toEqual([]);
});

test("a cancelled order needs no invoice, and one that was sent must be cancelled too", async () => {
  const [unsent, sent] = [await approved(), await approved()];
  granted(await resolveTask(await taskOf(sent), by));
  for (const { reference } of [unsent, sent]) granted(await cancelOrder({ reference, by }));
  expect(await openTasks(unsent)).toEqual([]);
  expect(await openTasks(sent)).toEqual(["invoice_to_cancel"]);
  expect(await historyOf(unsent)).not.toContain("invoice_sent");
});

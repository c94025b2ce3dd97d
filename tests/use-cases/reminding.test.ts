import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { renderEmail } from "#emails/render-email.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { remindOfInvoices } from "#use-cases/invoicing/remind.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const DAY = 86_400_000;

/** Which reminders were queued, in their order. */
async function reminders(): Promise<unknown[]> {
  const emails = await database().outboxEmail.findMany({
    where: { kind: "invoice_reminder" },
    orderBy: { createdAt: "asc" },
  });
  return emails.map(({ data }) => (data as { reminder?: unknown }).reminder);
}

test("an unpaid invoice is spoken of a week before it is due, on the day, and two weeks after, once each", async () => {
  const order = await invoicedOrder(by);
  const { dueAt } = await invoiceOf(order);
  const due = dueAt?.getTime() ?? 0;
  for (const [days, queued] of [
    [-8, []],
    [-7, ["before"]],
    [-3, ["before"]],
    [0, ["before", "due"]],
    [13, ["before", "due"]],
    [14, ["before", "due", "after"]],
    [20, ["before", "due", "after"]],
  ] as const) {
    await remindOfInvoices(new Date(due + days * DAY));
    await remindOfInvoices(new Date(due + days * DAY));
    expect([days, await reminders()]).toEqual([days, queued]);
  }
});

test("one that was missed is not made up for: only the latest goes", async () => {
  const order = await invoicedOrder(by);
  const { dueAt } = await invoiceOf(order);
  await remindOfInvoices(new Date((dueAt?.getTime() ?? 0) + 15 * DAY));
  expect(await reminders()).toEqual(["after"]);
});

test("what is paid or void is spoken of no more, not even by an email that waits", async () => {
  const order = await invoicedOrder(by);
  const { dueAt, id, providerId } = await invoiceOf(order);
  await remindOfInvoices(new Date((dueAt?.getTime() ?? 0) - 7 * DAY));
  await store.stripe.payInvoice(providerId ?? "", "paid");
  await settleInvoice(providerId ?? "");
  await remindOfInvoices(dueAt ?? new Date());
  expect(await reminders()).toEqual(["before"]);
  const data = { invoiceId: id, reminder: "before" };
  expect(await composeEmail({ kind: "invoice_reminder", staffMemberId: null, data })).toBeNull();
});

test("the day is that of the United Kingdom, on both nights when the clocks change", async () => {
  const order = await invoicedOrder(by);
  const { id } = await invoiceOf(order);
  for (const [dueAt, now, expected] of [
    // Due at 23:30 UTC: in summer that is the day after.
    ["2026-06-30T23:30:00Z", "2026-06-23T23:10:00Z", ["before"]],
    ["2026-06-30T23:30:00Z", "2026-06-23T22:50:00Z", []],
    ["2026-03-29T12:00:00Z", "2026-03-29T00:30:00Z", ["due"]],
    ["2026-10-25T12:00:00Z", "2026-10-24T23:30:00Z", ["due"]],
  ] as const) {
    await database().outboxEmail.deleteMany({ where: { kind: "invoice_reminder" } });
    await database().invoice.update({ where: { id }, data: { dueAt: new Date(dueAt) } });
    await remindOfInvoices(new Date(now));
    expect([dueAt, now, await reminders()]).toEqual([dueAt, now, expected]);
  }
});

test("a reminder that was late says what is true on the day it is sent", async () => {
  const order = await invoicedOrder(by);
  const { id } = await invoiceOf(order);
  const subjects: string[] = [];
  for (const days of [-3, 0, 3]) {
    await database().invoice.update({ where: { id }, data: { dueAt: new Date(Date.now() + days * DAY) } });
    const data = { invoiceId: id, reminder: "due" };
    const composed = await composeEmail({ kind: "invoice_reminder", staffMemberId: null, data });
    if (composed) subjects.push((await renderEmail(composed.message)).subject.replace(/^Invoice \S+ /, ""));
  }
  expect(subjects).toEqual(["is overdue", "is due today", "is due soon"]);
});

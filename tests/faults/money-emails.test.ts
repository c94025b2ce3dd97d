import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce, inLanes, shuffled } from "#tests/support/at-once.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { anOrder, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aSentQuote } from "#tests/support/quotes.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { remindOfInvoices } from "#use-cases/invoicing/remind.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";

let store: Store & { mail: MailStandIn; stripe: StripeStandIn };
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithAll();
  by = await aColleague("administrator");
});
afterAll(() => store.close());

const OF_EACH = 4;
const FAILURES = ["500", "500_after_commit", "429", "hang_up_before", "hang_up_after_commit"];
const KINDS = [
  "invoice_issued",
  "invoice_paid",
  "invoice_reminder",
  "order_cancelled",
  "order_refunded",
  "payment_confirmed",
  "quote_sent",
];

// What it rests on is said, and was tried, in outbox.test.ts: this one is about the kinds.
test("every email about money while Resend fails in every way: each is accepted once", async () => {
  for (let place = 0; place < OF_EACH; place += 1) await everyKindOfMoney();
  await runJobsToTheEnd({}, 60_000);
  const ids = (await queued()).map(({ id }) => id);
  const fail = FAILURES.flatMap((mode) => ids.map(() => ({ path: "/emails", mode })));
  await store.mail.control({ fail: shuffled(fail) });
  for (let left = ids; left.length > 0; left = (await queued()).map(({ id }) => id))
    await inLanes(
      8,
      left.map((id) => () => sendOutboxEmail(id)),
    );
  const accepted = (await store.mail.emails()).map(({ idempotencyKey }) => String(idempotencyKey));
  expect(accepted.sort()).toEqual((await wanted()).map(({ id }) => `outbox:${id}`).sort());
  const byKind = await database().outboxEmail.groupBy({
    by: ["kind", "status"],
    where: { kind: { in: KINDS }, status: { not: "dropped" } },
    _count: true,
    _sum: { attempts: true },
  });
  for (const { kind, status, _count, _sum } of byKind) {
    expect([kind, status]).toEqual([kind, "sent"]);
    expect(_sum.attempts, `some of ${kind} failed first`).toBeGreaterThan(_count);
  }
  expect(byKind.map(({ kind }) => kind)).toEqual(expect.arrayContaining(KINDS));
  expect(await openTasks()).toEqual([]);
}, 300_000);

const queued = () => database().outboxEmail.findMany({ where: { status: "queued" }, select: { id: true } });
/** Not those that nobody needs any more, as of an invoice that was paid before anybody was told of it. */
const wanted = () => database().outboxEmail.findMany({ where: { status: { not: "dropped" } }, select: { id: true } });

/** A quote; an order paid by card and refunded in part, one cancelled; an invoice paid, one credited, one reminded of. */
async function everyKindOfMoney(): Promise<void> {
  await aSentQuote(by);
  const [refunded, cancelled] = [await paid(await anOrder(), store.stripe), await paid(await anOrder(), store.stripe)];
  granted(await cancelOrder({ token: cancelled.token, by: "customer" }));
  const [settled, credited, late] = await atOnce(3, () => invoicedOrder(by));
  if (!settled || !credited || !late) throw new Error("three orders were asked for");
  const invoiceAtStripe = (await invoiceOf(settled)).providerId ?? "";
  await store.stripe.payInvoice(invoiceAtStripe, "paid");
  await settleInvoice(invoiceAtStripe);
  for (const { reference } of [refunded, credited]) {
    const what = { reference, amount: { pence: 800 }, reason: "One copy was damaged.", formKey: aFormKey() };
    granted(await refundOrder(what, by));
  }
  const { dueAt } = await invoiceOf(late);
  await remindOfInvoices(dueAt ?? new Date());
}

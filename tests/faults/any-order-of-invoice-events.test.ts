import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { inLanes, shuffled } from "#tests/support/at-once.ts";
import { approvedOrder, atStripe, INVOICE_FORM, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { actOn, dashboardOf, eventsAtTheDoor } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { type ReceivedEvent, receiveEvent } from "#use-cases/webhooks/receive-event.ts";

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
afterAll(() => store.close());

type AtStripe = { invoiceId: string; customerId: string; pence: number };

const pay = ({ invoiceId }: AtStripe) => stripe.payInvoice(invoiceId, "paid");
const credit = (invoice: string, amount: number) => dashboard.creditNotes.create({ invoice, amount });

/** What can become of an invoice at Stripe, by what staff must have to do for it then. */
const STORIES: [string[], (invoice: AtStripe) => Promise<unknown>][] = [
  [[], pay],
  [[], ({ invoiceId }) => stripe.payInvoice(invoiceId, "declined")],
  [[], async (invoice) => [await stripe.payInvoice(invoice.invoiceId, "declined"), await pay(invoice)]],
  [[], ({ customerId, pence }) => stripe.bankTransfer(customerId, pence)],
  [["transfer_unapplied"], ({ customerId, pence }) => stripe.bankTransfer(customerId, pence - 1_000)],
  [["transfer_unapplied"], ({ customerId, pence }) => stripe.bankTransfer(customerId, pence + 1_000)],
  [["invoice_ended_at_stripe"], ({ invoiceId }) => dashboard.invoices.voidInvoice(invoiceId)],
  [["invoice_ended_at_stripe"], ({ invoiceId }) => dashboard.invoices.markUncollectible(invoiceId)],
  [[], async (invoice) => [await dashboard.invoices.markUncollectible(invoice.invoiceId), await pay(invoice)]],
  [["invoice_paid_elsewhere"], ({ invoiceId }) => dashboard.invoices.pay(invoiceId, { paid_out_of_band: true })],
  [[], ({ invoiceId }) => credit(invoiceId, 5_000)],
  [[], ({ invoiceId, pence }) => credit(invoiceId, pence)],
  [[], async (invoice) => [await credit(invoice.invoiceId, 5_000), await pay(invoice)]],
  [["refund_failed"], async (invoice) => stripe.settleRefund(await refund(invoice, 5_000), "fails")],
  [[], async (invoice) => stripe.settleRefund(await refund(invoice, 5_000), "succeeds")],
  [[], (invoice) => refund(invoice, 5_000)],
  [["dispute_opened"], dispute],
  [[], async (invoice) => stripe.moveDispute(await dispute(invoice), "won")],
  [["dispute_lost"], async (invoice) => stripe.moveDispute(await dispute(invoice), "lost")],
  [[], async () => undefined],
];

async function refund(invoice: AtStripe, amount: number): Promise<string> {
  await pay(invoice);
  return (await dashboard.refunds.create({ charge: await chargeOf(invoice), amount })).id;
}

async function dispute(invoice: AtStripe): Promise<string> {
  await pay(invoice);
  return (await stripe.openDispute(await chargeOf(invoice))).id;
}

async function chargeOf({ customerId }: AtStripe): Promise<string> {
  const { data } = await dashboard.charges.list({ customer: customerId });
  return data[0]?.id ?? "";
}

// Fails without its guards: when `actOnEvent` lays aside what it does not know yet, and when
// `settleInvoice` keeps no credit notes that were made at Stripe.
test("50 stories of invoices told in any order, twice and at once, all end as they ended at Stripe", async () => {
  await stripe.control({ refunds: "stay_pending" });
  const places = Array.from({ length: 50 }, (_, place) => place);
  const orders: TestOrder[] = [];
  for (const place of places) orders.push(await approvedOrder(by, { organisationName: `Service ${place}` }));
  await runJobs();
  for (const [place, order] of orders.entries()) await storyOf(place)[1](await invoiceAtStripe(order));
  await letAllFallDue();
  const notApproved = await anOrder({ ...INVOICE_FORM, organisationName: "A new one" });
  const hidden = orders.filter((_, place) => place % 3 === 0);
  const show = await hide(hidden);
  const events = await eventsAtTheDoor(stripe);
  const tellings = shuffled([...events, ...events].map((event) => () => tell(event)));
  const half = Math.floor(tellings.length / 2);
  await inLanes(8, tellings.slice(0, half));
  await show();
  await inLanes(8, tellings.slice(half));
  await runJobsToTheEnd({}, 60_000);
  for (const [place, order] of orders.entries()) await expectAsAtStripe(place, order);
  expect(await packable(notApproved)).toEqual([]);
  expect(await packableOfOthers()).toEqual([]);
}, 300_000);

const storyOf = (place: number) => STORIES[place % STORIES.length] as (typeof STORIES)[number];

async function invoiceAtStripe(order: TestOrder): Promise<AtStripe> {
  const { providerId, organisation, totalPence } = await invoiceOf(order);
  return { invoiceId: providerId ?? "", customerId: organisation.providerId ?? "", pence: totalPence };
}

/** A month goes by at Stripe, so that it tells of the unpaid ones that they are overdue. */
async function letAllFallDue(): Promise<void> {
  await stripe.control({ clockAheadSeconds: 31 * 86_400 });
  await stripe.control({ clockAheadSeconds: 0 });
}

async function tell(event: ReceivedEvent): Promise<void> {
  await receiveEvent(event);
  // What is about something that is not here yet is tried again later.
  await actOn(event).catch(() => undefined);
}

/** As if the transactions that write these invoices and their customers were not committed yet. Answers how to commit them. */
async function hide(orders: TestOrder[]): Promise<() => Promise<void>> {
  const kept = await database().invoice.findMany({
    where: { orderId: { in: orders.map(({ id }) => id) } },
    select: { id: true, organisation: { select: { id: true, providerId: true } } },
  });
  const ids = kept.map(({ id }) => ({ id, other: crypto.randomUUID() }));
  const customers = kept.map(({ organisation }) => organisation);
  const rename = (from: "id" | "other", to: "id" | "other", isThere: boolean) =>
    database().$transaction([
      database().$executeRaw`SET LOCAL session_replication_role = replica`,
      ...ids.map(
        (each) => database().$executeRaw`UPDATE invoice SET id = ${each[to]}::uuid WHERE id = ${each[from]}::uuid`,
      ),
      ...customers.map(({ id, providerId }) =>
        database().organisation.update({ where: { id }, data: { providerId: isThere ? providerId : null } }),
      ),
    ]);
  await rename("id", "other", false);
  return async () => void (await rename("other", "id", true));
}

async function expectAsAtStripe(place: number, order: TestOrder): Promise<void> {
  const truth = await atStripe(dashboard, order);
  const ours = await database().invoice.findFirstOrThrow({
    where: { orderId: order.id },
    include: { organisation: true, creditNotes: true, payments: { include: { refunds: true } } },
  });
  const creditedThere = truth.pre_payment_credit_notes_amount + truth.post_payment_credit_notes_amount;
  const credited = ours.creditNotes.reduce((sum, { totalPence }) => sum + totalPence, 0);
  expect([place, ours.status, credited]).toEqual([place, truth.status, creditedThere]);
  const paidThere = (truth.payments?.data ?? []).flatMap(({ status, amount_paid, payment }) =>
    status === "paid" && payment.payment_intent ? [`${payment.payment_intent} ${amount_paid}`] : [],
  );
  expect(ours.payments.map(({ providerId, amountPence }) => `${providerId} ${amountPence}`)).toEqual(paidThere);
  const refunds = ours.payments.flatMap((payment) => payment.refunds);
  expect(refunds.map(({ providerId, status }) => `${providerId} ${status}`)).toEqual(await refundsThere(ours.payments));
  const { available } = await dashboard.customers.retrieveCashBalance(ours.organisation.providerId ?? "");
  expect([place, ours.organisation.unappliedPence]).toEqual([place, available?.gbp ?? 0]);
  expect([place, await openTasks(order)]).toEqual([place, storyOf(place)[0]]);
}

async function refundsThere(payments: { providerId: string }[]): Promise<string[]> {
  const [payment] = payments;
  if (payment === undefined) return [];
  const { data } = await dashboard.refunds.list({ payment_intent: payment.providerId });
  return data.map(({ id, status }) => `${id} ${status}`);
}

const packable = ({ id }: TestOrder) =>
  database().consignment.findMany({ where: { orderId: id, status: { not: "cancelled" } } });

/** Parcels on their way through the house whose order nobody approved, or that is over. */
function packableOfOthers(): Promise<unknown[]> {
  return database().$queryRaw`
    SELECT c.code FROM consignment c JOIN "order" o ON o.id = c.order_id
     WHERE c.status <> 'cancelled'
       AND (o.status NOT IN ('accepted', 'fulfilled')
            OR NOT EXISTS (SELECT 1 FROM history_entry h WHERE h.subject_id = o.id AND h.event = 'order_accepted'
                            AND h.actor = 'staff'))`;
}

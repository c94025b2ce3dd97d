import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { stripe as stripeClient } from "#adapters/payments/stripe-client.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { approvedOrder, INVOICE_FORM, invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks, orderNow } from "#tests/support/told.ts";
import { historyOf } from "#use-cases/history/queries.ts";
import { changeBillingEmail } from "#use-cases/invoicing/change-billing-email.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { tellBillingEmail } from "#use-cases/invoicing/tell-billing-email.ts";
import { pickUpWhatWasLeft } from "#use-cases/jobs/pick-up-what-was-left.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { forgetPeople } from "#use-cases/privacy/forget-people.ts";

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

type Order = { id: string; reference: string };

const RIGHT = "ledger@riverside.example";

const change = ({ reference }: Order, billingEmail = RIGHT, who = by) =>
  changeBillingEmail({ reference, billingEmail }, who);

/** The emails of its invoice left already. */
const told = () => database().outboxEmail.updateMany({ data: { status: "sent", attempts: 1 } });

async function invoiceEmails(order: Order) {
  const { id } = await invoiceOf(order);
  const emails = await database().outboxEmail.findMany({ where: { kind: "invoice_issued" } });
  return emails.filter(({ data }) => (data as { invoiceId?: string }).invoiceId === id);
}

async function goesTo(order: Order): Promise<string | undefined> {
  const { id } = await invoiceOf(order);
  return (await composeEmail({ kind: "invoice_issued", staffMemberId: null, data: { invoiceId: id } }))?.to;
}

async function customerOf(order: Order): Promise<Stripe.Customer> {
  const { organisation } = await invoiceOf(order);
  return (await dashboard.customers.retrieve(organisation.providerId ?? "")) as Stripe.Customer;
}

test("an invoice that went to a wrong address is sent to the right one once, Stripe's customer has it, and the wrong one is kept nowhere", async () => {
  const order = await invoicedOrder(by);
  await told();
  expect(granted(await change(order))).toEqual({ isSent: true });
  expect(refusalOf(await change(order))).toBe("same");
  await runJobs();
  expect((await invoiceEmails(order)).filter(({ status }) => status === "queued")).toHaveLength(1);
  expect(await goesTo(order)).toBe(RIGHT);
  expect((await customerOf(order)).email).toBe(RIGHT);
  expect((await invoiceOf(order)).emailAskedAt).toBeNull();
  const { number } = await invoiceOf(order);
  const history = await historyOf("order", order.reference);
  expect(history.map(historySentence)).toContain(
    `${by.name} changed the email address for the invoice. The invoice ${number} was sent there.`,
  );
  expect(JSON.stringify(history)).not.toMatch(/@/);
});

test("the email that is still to go goes to the right address, and there is no second", async () => {
  const order = await invoicedOrder(by);
  expect(granted(await change(order))).toEqual({ isSent: false });
  expect(await invoiceEmails(order)).toHaveLength(1);
  expect(await goesTo(order)).toBe(RIGHT);
});

test("before there is an invoice it is made to the right address, and Stripe hears of no other", async () => {
  const order = await anOrder(INVOICE_FORM);
  expect(granted(await change(order))).toEqual({ isSent: false });
  const approved = await approvedOrder(by, { organisationName: "Another Service" });
  expect(granted(await change(approved))).toEqual({ isSent: false });
  await runJobs();
  expect(await goesTo(approved)).toBe(RIGHT);
  expect((await customerOf(approved)).email).toBe(RIGHT);
  expect(await invoiceEmails(approved)).toHaveLength(1);
  const { recipient } = await database().order.findUniqueOrThrow({
    where: { id: order.id },
    select: { recipient: true },
  });
  expect(openPerson(recipient).billingEmail).toBe(RIGHT);
});

test("of one that is paid nothing is sent", async () => {
  const order = await invoicedOrder(by);
  await told();
  const { providerId } = await invoiceOf(order);
  await dashboard.invoices.pay(providerId ?? "", { paid_out_of_band: true });
  await settleInvoice(providerId ?? "");
  expect(granted(await change(order))).toEqual({ isSent: false });
  expect((await invoiceEmails(order)).filter(({ status }) => status === "queued")).toEqual([]);
});

test("whatever happens to the call, Stripe has the address at the end", async () => {
  const order = await invoicedOrder(by);
  granted(await change(order));
  await stripe.control({ fail: [{ path: "/v1/customers/*", method: "POST", times: 1, mode: "hang_up_after_commit" }] });
  await runJobsToTheEnd();
  expect((await customerOf(order)).email).toBe(RIGHT);

  granted(await change(order, "killed@riverside.example"));
  await database().$executeRaw`DELETE FROM pgboss.job WHERE name = 'tell_billing_email'`;
  await pickUpWhatWasLeft(new Date(Date.now() + 3_600_000));
  await runJobs();
  expect((await customerOf(order)).email).toBe("killed@riverside.example");
});

// Fails without its guard: without the second branch of `keepTold` Stripe keeps the address of whichever call came last.
test("an address that is told late, after a later one, is told over again", async () => {
  const order = await invoicedOrder(by);
  const { id } = await invoiceOf(order);
  granted(await change(order, "first@riverside.example"));
  const { customers } = stripeClient();
  const update = customers.update.bind(customers);
  vi.spyOn(customers, "update").mockImplementationOnce(async (...call) => {
    granted(await change(order));
    await tellBillingEmail(id, new Date());
    return update(...call);
  });
  await tellBillingEmail(id, new Date());
  expect((await customerOf(order)).email).toBe("first@riverside.example");
  await runJobs();
  expect((await customerOf(order)).email).toBe(RIGHT);
  expect((await invoiceOf(order)).emailAskedAt).toBeNull();
});

test("what Stripe does not take becomes a task, and is not asked for ever", async () => {
  const order = await invoicedOrder(by);
  granted(await change(order));
  const refused = { type: "StripeInvalidRequestError", statusCode: 400 };
  vi.spyOn(stripeClient().customers, "update").mockRejectedValueOnce(refused);
  await runJobs();
  expect(await openTasks(order)).toEqual(["billing_email_refused"]);
  expect((await invoiceOf(order)).emailAskedAt).toBeNull();
});

test("an order by card, one that was called off, and one whose customer is forgotten have no address to change", async () => {
  const card = await anOrder({});
  expect(refusalOf(await change(card))).toBe("not_invoiced");
  const off = await approvedOrder(by);
  granted(await cancelOrder({ reference: off.reference, by, reason: null }));
  expect(refusalOf(await change(off))).toBe("closed");
  const old = await approvedOrder(by, { organisationName: "Another Service" });
  const { recipientId } = await orderNow(old);
  await inTransaction((tx) => forgetPeople(tx, [recipientId]));
  expect(refusalOf(await change(old))).toBe("forgotten");
  expect(refusalOf(await change({ id: "", reference: "AG-2222-22222" }))).toBe("no_such_order");
  expect(refusalOf(await change(old, RIGHT, await aColleague("training")))).toBe("not_allowed");
});

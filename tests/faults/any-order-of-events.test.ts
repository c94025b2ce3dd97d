import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { fetchCheckoutSession } from "#adapters/payments/fetch-checkout-session.ts";
import { fetchPayment } from "#adapters/payments/fetch-payment.ts";
import { inLanes, shuffled } from "#tests/support/at-once.ts";
import { anOrder, atTheTill, type TestOrder } from "#tests/support/orders.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { actOn, dashboardOf, eventsAtTheDoor } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { type ReceivedEvent, receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let dashboard: Stripe;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  dashboard = dashboardOf(stripe);
});
afterAll(() => store.close());

type Told = { order: TestOrder; sessionId: string };

/** What can become of a Checkout Session, by the status that its order must then have. */
const STORIES: [string, (sessionId: string) => Promise<void>][] = [
  ["accepted", (id) => pay(id, "paid")],
  ["accepted", (id) => pay(id, "declined", "paid")],
  ["accepted", (id) => pay(id, "delayed", "delayed_succeeds")],
  ["awaiting_payment", (id) => pay(id, "delayed")],
  ["awaiting_payment", (id) => pay(id, "delayed", "delayed_fails")],
  ["awaiting_payment", async (id) => void (await dashboard.checkout.sessions.expire(id))],
  ["cancelled", (id) => payAndRefund(id, undefined, "succeeds")],
  ["accepted", (id) => payAndRefund(id, 5_000, "succeeds")],
  ["accepted", (id) => payAndRefund(id, undefined, "fails")],
  ["accepted", (id) => payAndRefund(id, undefined, null)],
];

async function pay(id: string, ...outcomes: Parameters<StripeStandIn["pay"]>[1][]): Promise<void> {
  for (const outcome of outcomes) await stripe.pay(id, outcome);
}

async function payAndRefund(id: string, amount: number | undefined, outcome: "succeeds" | "fails" | null) {
  await stripe.pay(id, "paid");
  const { payment_intent } = await dashboard.checkout.sessions.retrieve(id);
  const refund = await dashboard.refunds.create({ payment_intent: String(payment_intent), ...(amount && { amount }) });
  if (outcome !== null) await stripe.settleRefund(refund.id, outcome);
}

// Fails without its guard: when `actOnEvent` lays aside what it does not know yet, orders that were written later stay unpaid.
test("50 stories told in any order, twice and at once, all end as they ended at Stripe", async () => {
  await stripe.control({ refunds: "stay_pending" });
  const told: (Told & { expected: string })[] = [];
  for (let place = 0; place < 50; place += 1) {
    const [expected = "", story] = STORIES[place % STORIES.length] ?? [];
    const order = await anOrder();
    const sessionId = await atTheTill(order);
    if (place % 3 === 0) await hideCheckout(order);
    await story?.(sessionId);
    told.push({ order, sessionId, expected });
  }
  const events = await eventsAtTheDoor(stripe);
  const tellings = [...events, ...events].map((event) => () => tell(event));
  const half = Math.floor(tellings.length / 2);
  const inAnyOrder = shuffled(tellings);
  await inLanes(8, inAnyOrder.slice(0, half));
  await Promise.all(told.map(({ order }) => showCheckout(order)));
  await inLanes(8, inAnyOrder.slice(half));
  await runJobsToTheEnd();
  for (const each of told) await expectAsAtStripe(each);
  expect(await packableWithoutMoney()).toEqual([]);
}, 300_000);

async function tell(event: ReceivedEvent): Promise<void> {
  await receiveEvent(event);
  // What is about something that is not here yet is tried again later.
  await actOn(event).catch(() => undefined);
}

/** As if the transaction that writes the order had not been committed yet: nobody finds its checkout. */
async function hideCheckout({ id }: TestOrder): Promise<void> {
  await database().$executeRaw`
    UPDATE checkout_session SET url = id::text, id = gen_random_uuid(), provider_id = NULL WHERE order_id = ${id}::uuid`;
}

async function showCheckout({ id }: TestOrder): Promise<void> {
  await database().$executeRaw`
    UPDATE checkout_session SET id = url::uuid WHERE order_id = ${id}::uuid AND url LIKE '________-____-____-____-____________'`;
}

async function expectAsAtStripe({ order, sessionId, expected }: Told & { expected: string }): Promise<void> {
  const truth = await fetchCheckoutSession(sessionId);
  const payment = truth?.paymentIntentId ? await fetchPayment(truth.paymentIntentId) : null;
  const ours = await database().order.findUniqueOrThrow({
    where: { id: order.id },
    include: { checkoutSessions: true, payments: { include: { refunds: true } } },
  });
  expect(ours.status).toBe(expected);
  const received = ours.payments.reduce((sum, { amountPence }) => sum + amountPence, 0);
  expect(received).toBe(truth?.paymentStatus === "paid" ? truth.amountReceivedPence : 0);
  const refunds = ours.payments.flatMap((each) => each.refunds);
  expect(refunds.map(({ providerId, status }) => `${providerId} ${status}`)).toEqual(
    (payment?.refunds ?? []).map(({ id, status }) => `${id} ${status}`),
  );
  const isBankFailure = truth?.status === "complete" && payment?.status === "requires_payment_method";
  expect(ours.checkoutSessions.map(({ status }) => status)).toEqual([isBankFailure ? "failed" : truth?.status]);
}

/** Parcels on their way through the house whose order is not paid in full. */
async function packableWithoutMoney(): Promise<unknown[]> {
  return database().$queryRaw`
    SELECT c.code FROM consignment c JOIN "order" o ON o.id = c.order_id
     WHERE c.status <> 'cancelled'
       AND (SELECT coalesce(sum(amount_pence), 0) FROM payment p WHERE p.order_id = o.id) < o.total_pence`;
}

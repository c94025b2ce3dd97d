import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { ROW_IN_HAND_SECONDS } from "#adapters/jobs/row-queue.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { orderNow } from "#tests/support/told.ts";
import { pickUpWhatWasLeft } from "#use-cases/jobs/pick-up-what-was-left.ts";
import { OUTBOX } from "#use-cases/mail/outbox-queue.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { EVENTS } from "#use-cases/webhooks/event-queue.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** As when the process that had them died, and their tries were used up. */
async function loseAllJobs(): Promise<void> {
  await database().$executeRaw`DELETE FROM pgboss.job`;
}

async function jobsWaiting(): Promise<Record<string, number>> {
  const rows = await database().$queryRaw<{ name: string; count: number }[]>`
    SELECT name, count(*)::int AS count FROM pgboss.job WHERE state < 'active' GROUP BY name`;
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

test("an event that a process had in hand when it died is acted on a minute and a half later", async () => {
  const order = await anOrder();
  const objectId = await atTheTill(order);
  await stripe.pay(objectId, "paid");
  await receiveEvent({ provider: "stripe", eventId: "evt_1", type: "checkout.session.completed", objectId });
  expect(await EVENTS.take(8)).toMatchObject([{ objectId }]);
  await runJobs();
  expect(await orderNow(order)).toMatchObject({ status: "awaiting_payment" });
  await database().$executeRaw`
    UPDATE provider_event SET next_try_at = next_try_at - ${ROW_IN_HAND_SECONDS} * interval '1 second'`;
  await runJobs();
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
});

test("a refund that was asked for and never sent is sent", async () => {
  const order = await paid(await anOrder(), stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await loseAllJobs();
  await pickUpWhatWasLeft(inMinutes(4));
  await runJobs();
  expect(await database().refund.findMany()).toMatchObject([{ status: "succeeded" }]);
});

test("a cancelled order's page at Stripe that stayed open is closed", async () => {
  const order = await anOrder();
  const sessionId = await atTheTill(order);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await loseAllJobs();
  await pickUpWhatWasLeft(new Date());
  await runJobs();
  await expect(stripe.pay(sessionId, "paid")).rejects.toThrow("expired");
});

test("copies that nobody handed out go to the parcel that waits for them", async () => {
  await stock(1, await aColleague());
  const request = await aFreeRequest();
  await loseAllJobs();
  await pickUpWhatWasLeft(inMinutes(4));
  await runJobs();
  expect(await parcelOf(request)).toMatchObject({ status: "queued" });
});

test.each([
  ["never tried", null],
  ["in the middle of a try when its process died", new Date()],
])("an email that was %s is due again a minute and a half later", async (_what, firstAttemptAt) => {
  await aFreeRequest({ email: "someone@home.example", contactPreference: "email" });
  await database().outboxEmail.updateMany({ data: { firstAttemptAt } });
  const taken = await OUTBOX.take(5);
  expect(taken).toHaveLength(1);
  expect(await OUTBOX.take(5)).toEqual([]);
  await database().$executeRaw`
    UPDATE outbox_email SET next_try_at = next_try_at - ${ROW_IN_HAND_SECONDS} * interval '1 second'`;
  expect(await OUTBOX.take(5)).toEqual(taken);
});

test("what is due is taken by one, however many look", async () => {
  for (const place of Array.from({ length: 40 }, (_, each) => each))
    await receiveEvent({ provider: "stripe", eventId: `evt_${place}`, type: "invoice.paid", objectId: `in_${place}` });
  const taken = (await atOnce(20, () => EVENTS.take(3))).flat().map(({ id }) => id);
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken).toHaveLength(40);
});

test("what has its job still, waiting for another try perhaps, is left to it", async () => {
  const order = await paid(await anOrder(), stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  const before = await jobsWaiting();
  expect(before).toMatchObject({ send_refund: 1 });
  await database().$executeRaw`UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '1 hour'`;
  for (const minutes of [4, 5, 6]) await pickUpWhatWasLeft(inMinutes(minutes));
  expect(await jobsWaiting()).toEqual(before);
});

test("what is young, and what is done, is not begun again", async () => {
  const order = await paid(await anOrder(), stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  await loseAllJobs();
  await pickUpWhatWasLeft(new Date());
  await database().refund.updateMany({ data: { status: "succeeded" } });
  await pickUpWhatWasLeft(inMinutes(4));
  expect(await jobsWaiting()).toEqual({});
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inLanes, shuffled } from "#tests/support/at-once.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { anOrder, atTheTill, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, shelf, stock } from "#tests/support/packing-table.ts";
import { ALL_WORK, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import { actOn, eventsAtTheDoor } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { confirmPayment } from "#use-cases/ordering/confirm-payment.ts";
import { type ReceivedEvent, receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn; mail: MailStandIn };
beforeAll(async () => {
  store = await openStoreWithAll();
});
afterAll(() => store.close());

const PAYMENTS = 200;

// Fails without its guard: without `ON CONFLICT DO NOTHING` in `keep` the second to settle breaks; when `keep`
// calls every payment news, each telling becomes a task for staff and another line of history.
test("200 payments, each told of many times at once, are 200 orders accepted, 200 allocations and 200 emails", async () => {
  const { stripe } = store;
  await stock(PAYMENTS, await aColleague("administrator"));
  const orders: TestOrder[] = [];
  for (let placed = 0; placed < PAYMENTS; placed += 1) {
    const order = await anOrder({ copies: "1" });
    await stripe.pay(await atTheTill(order), "paid");
    orders.push(order);
  }
  const events = await eventsAtTheDoor(stripe);
  expect(events.length).toBeGreaterThanOrEqual(2 * PAYMENTS);
  const tellings = [
    ...events.flatMap((event) => Array.from({ length: 3 }, () => () => tell(event))),
    ...orders.flatMap(({ token }) => Array.from({ length: 2 }, () => () => confirmPayment(token))),
  ];
  await inLanes(16, shuffled(tellings));
  await runJobsToTheEnd({ queues: ALL_WORK }, 200_000);

  const db = database();
  expect(await db.order.count({ where: { status: "accepted" } })).toBe(PAYMENTS);
  expect(await db.payment.count()).toBe(PAYMENTS);
  expect(await db.consignment.count({ where: { status: "queued" } })).toBe(PAYMENTS);
  expect(await db.stockMovement.count({ where: { kind: "allocation" } })).toBe(PAYMENTS);
  expect(await timesTold()).toEqual(orders.map(() => 1));
  expect(await db.historyEntry.count({ where: { event: "payment_received" } })).toBe(PAYMENTS);
  expect(await db.providerEvent.count({ where: { processedAt: { not: null } } })).toBe(events.length);
  expect(await openTasks()).toEqual([]);
  expect(await shelf()).toEqual({ onHand: 200, allocated: 200, sumOnHand: 200, sumAllocated: 200 });
}, 300_000);

/** How often Resend accepted the email about each payment. */
async function timesTold(): Promise<number[]> {
  const accepted = (await store.mail.emails()).map(({ idempotencyKey }) => idempotencyKey);
  const emails = await database().outboxEmail.findMany({ where: { kind: "payment_confirmed" }, select: { id: true } });
  return emails.map(({ id }) => accepted.filter((key) => key === `outbox:${id}`).length);
}

/** An event arrives, and is acted on at the same time by another. */
async function tell(event: ReceivedEvent): Promise<void> {
  await receiveEvent(event);
  await actOn(event);
}

import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, atTheTill } from "#tests/support/orders.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { actOn } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { orderNow } from "#tests/support/told.ts";
import { noteDelivery } from "#use-cases/mail/note-delivery.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const COMPLETED = "checkout.session.completed";

test("an event is kept once, and acted on once, however often it is sent", async () => {
  const order = await anOrder();
  const objectId = await atTheTill(order);
  await stripe.pay(objectId, "paid");
  const event = { provider: "stripe" as const, eventId: "evt_1", type: COMPLETED, objectId };
  const answers = await atOnce(20, () => receiveEvent(event));
  expect(answers.filter((answer) => answer === "new")).toHaveLength(1);
  await runJobs();
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  expect(await database().providerEvent.findMany()).toMatchObject([{ processedAt: expect.any(Date) }]);
});

test("two providers may use the same event id", async () => {
  const event = { eventId: "evt_1", type: "x", objectId: "" };
  expect(await receiveEvent({ ...event, provider: "stripe" })).toBe("new");
  expect(await receiveEvent({ ...event, provider: "resend" })).toBe("new");
});

test("an event about something that is not here yet is tried again, and given up after ten minutes", async () => {
  const key = { provider: "stripe" as const, eventId: "evt_1" };
  await receiveEvent({ ...key, type: COMPLETED, objectId: "cs_test_nobodys" });
  const dueAt = async () => (await database().providerEvent.findFirstOrThrow()).nextTryAt.getTime();
  const firstDue = await dueAt();
  await actOn(key);
  expect(await database().providerEvent.findMany()).toMatchObject([{ processedAt: null, attempts: 1 }]);
  expect(await dueAt()).toBeGreaterThan(firstDue);
  await database().providerEvent.updateMany({ data: { receivedAt: new Date(Date.now() - 11 * 60_000) } });
  await actOn(key);
  expect(await database().providerEvent.findMany()).toMatchObject([{ processedAt: expect.any(Date) }]);
});

test("an event of a kind that means nothing here is laid aside", async () => {
  for (const [place, objectId] of ["", "cus_1", "evil\u0001"].entries())
    await receiveEvent({ provider: "stripe", eventId: `evt_${place}`, type: "customer.created", objectId });
  await runJobs();
  expect(await database().providerEvent.count({ where: { processedAt: null } })).toBe(0);
});

test("an event that means nothing here answers for no other one about the same customer", async () => {
  const about = { provider: "stripe" as const, objectId: "cus_1" };
  await receiveEvent({ ...about, eventId: "evt_1", type: "cash_balance.funds_available" });
  await receiveEvent({ ...about, eventId: "evt_2", type: "customer.updated" });
  await pause(5);
  await actOn({ provider: "stripe", eventId: "evt_2" });
  expect(await database().providerEvent.findMany({ where: { processedAt: null } })).toMatchObject([
    { eventId: "evt_1" },
  ]);
});

test("what became of an email is written down, and a bounce is not undone by a late delivery", async () => {
  await aFreeRequest({ email: "someone@home.example", contactPreference: "email" });
  await database().outboxEmail.updateMany({ data: { status: "sent", providerId: "email-1" } });
  const delivery = async () => (await database().outboxEmail.findFirstOrThrow()).delivery;
  expect(await noteDelivery("email-1", "email.opened")).toBe("settled");
  expect(await delivery()).toBeNull();
  expect(await noteDelivery("email-1", "email.bounced")).toBe("settled");
  expect(await noteDelivery("email-1", "email.delivered")).toBe("settled");
  expect(await delivery()).toBe("bounced");
  expect(await noteDelivery("email-2", "email.delivered")).toBe("unknown");
});

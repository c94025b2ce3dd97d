import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { taskWords } from "#domain/staff/task-words.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, paid } from "#tests/support/orders.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { historyOf, openTasks } from "#tests/support/told.ts";
import { settleDispute } from "#use-cases/ordering/settle-dispute.ts";

let store: Store & { stripe: StripeStandIn };
let dashboard: Stripe;
beforeAll(async () => {
  store = await openStoreWithStripe();
  dashboard = dashboardOf(store.stripe);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** A paid order whose customer's bank takes the payment back. */
async function disputedOrder() {
  const order = await paid(await anOrder(), store.stripe);
  const { providerId } = await database().payment.findFirstOrThrow({ where: { orderId: order.id } });
  const { latest_charge: charge } = await dashboard.paymentIntents.retrieve(providerId);
  const dispute = await store.stripe.openDispute(String(charge), "product_not_received");
  return { ...order, disputeId: dispute.id };
}

test("a dispute is one task, which says what the bank says and by when Stripe wants an answer", async () => {
  const order = await disputedOrder();
  await atOnce(20, () => settleDispute(order.disputeId));
  expect(await openTasks(order)).toEqual(["dispute_opened"]);
  expect((await historyOf(order)).filter((event) => event === "dispute_opened")).toHaveLength(1);
  const task = await database().staffTask.findFirstOrThrow({ where: { kind: "dispute_opened" } });
  const { title, whatToDo } = taskWords(task.kind, task.details);
  expect(title).toBe("A customer’s bank takes £200.00 back: “product not received”");
  const { evidence_details } = await dashboard.disputes.retrieve(order.disputeId);
  const by = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "Europe/London" });
  expect(whatToDo).toContain(`by ${by.format((evidence_details.due_by ?? 0) * 1000)}`);
});

test.each([
  ["won", []],
  ["lost", ["dispute_lost"]],
] as const)("a dispute that is %s ends the task, and leaves %j", async (outcome, tasks) => {
  const order = await disputedOrder();
  await settleDispute(order.disputeId);
  await store.stripe.moveDispute(order.disputeId, outcome);
  await atOnce(20, () => settleDispute(order.disputeId));
  expect(await openTasks(order)).toEqual(tasks);
  expect((await historyOf(order)).filter((event) => event.startsWith("dispute"))).toEqual([
    "dispute_opened",
    `dispute_${outcome}`,
  ]);
});

test("one that is over before it was heard of is told of all the same, and is no task to answer", async () => {
  const order = await disputedOrder();
  await store.stripe.moveDispute(order.disputeId, "lost");
  await settleDispute(order.disputeId);
  expect(await openTasks(order)).toEqual(["dispute_lost"]);
});

test("a dispute of a payment that is not ours is left alone", async () => {
  expect(await settleDispute("du_nothing")).toBe("unknown");
});

import { setTimeout as pause } from "node:timers/promises";
import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { startRowWorkers, stopRowWorkers } from "#adapters/jobs/row-worker.ts";
import { stripe } from "#adapters/payments/stripe-client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { invoicedOrder, invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { ROW_QUEUES } from "#use-cases/jobs/handlers.ts";
import { actOnEvent } from "#use-cases/webhooks/act-on-event.ts";
import { EVENTS } from "#use-cases/webhooks/event-queue.ts";
import { receiveEvent } from "#use-cases/webhooks/receive-event.ts";

let store: Store;
let by: StaffMember;
const looks: string[] = [];
beforeAll(async () => {
  store = await openStoreWithStripe();
  stripe().on("request", ({ method, path }: Stripe.RequestEvent) => {
    const [, invoice] = /^\/v1\/invoices\/(in_\w+)(\?|$)/.exec(path) ?? [];
    if (method === "GET" && invoice) looks.push(invoice);
  });
});
beforeEach(async () => {
  await store.clear();
  by = await aColleague("administrator");
});
afterAll(() => store.close());

/** An invoice at Stripe that was not looked at since; by its id there. */
async function anInvoice(): Promise<string> {
  const { providerId } = await invoiceOf(await invoicedOrder(by));
  looks.length = 0;
  return providerId ?? "";
}

let sent = 0;
function tell(objectId: string, type = "invoice.updated"): Promise<"new" | "known"> {
  sent += 1;
  return receiveEvent({ provider: "stripe", eventId: `evt_${sent}`, type, objectId });
}

const left = () => database().providerEvent.count({ where: { processedAt: null } });

// Fails without its guard: when `actOnEvent` marks the event only that it was called with.
test("twelve events about one invoice that wait are answered by one look, and those about another by another", async () => {
  const [one, other] = [await anInvoice(), await anInvoice()];
  for (let each = 0; each < 12; each += 1) await tell(each % 2 === 0 ? one : other);
  // What came in the very millisecond of the look may have come after it, and is looked at again.
  await pause(5);
  await runJobs();
  expect(looks.sort()).toEqual([one, other].sort());
  expect(await left()).toBe(0);
});

// Fails without its guard: when what came after the look began is marked with it.
test("an event that comes after the look began is not taken for seen", async () => {
  const invoice = await anInvoice();
  await tell(invoice);
  const [taken] = await EVENTS.take(8);
  await pause(5);
  await tell(invoice, "invoice.paid");
  if (taken) await actOnEvent(taken);
  expect([looks.length, await left()]).toEqual([1, 1]);
  await runJobs();
  expect([looks.length, await left()]).toEqual([2, 0]);
});

// Fails without its guard: when a worker does not keep in mind what it is about to begin, each of them is looked at.
test("twenty at once about one invoice need two looks: the first at once, one for all that came meanwhile", async () => {
  const invoice = await anInvoice();
  startRowWorkers({ ...ROW_QUEUES, outbox_email: { ...ROW_QUEUES.outbox_email, take: async () => [] } });
  try {
    await atOnce(20, () => tell(invoice));
    await expect.poll(left, { timeout: 15_000 }).toBe(0);
  } finally {
    await stopRowWorkers();
  }
  expect(looks).toEqual([invoice, invoice]);
});

import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { makeConsignment } from "#use-cases/fulfilment/make-consignment.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";

let store: Store;
let by: StaffMember;
let otherTitle: string;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
  const data = { sku: "HANDBOOK", title: "The Handbook", weightGrams: 300, thicknessMm: 9 };
  ({ id: otherTitle } = await database().publication.create({ data }));
  for (const publicationId of [store.publicationId, otherTitle])
    granted(await receiveCopies({ publicationId, copies: 100, reason: "From the printer" }, by));
});
afterAll(() => store.close());

/** An order in two packed parcels of different titles, whose copies lie on different shelves. */
async function inTwoParcels(): Promise<{ order: TestOrder; ids: string[] }> {
  const order = await anOrder({ payBy: "invoice" });
  granted(await approveOrder(order.reference, by));
  const { recipientId } = await orderNow(order);
  const lines = [{ publicationId: otherTitle, copies: 1 }];
  const second = { code: `${order.reference}-2`, origin: { orderId: order.id }, recipientId, lines, now: new Date() };
  await database().$transaction((tx) => makeConsignment(tx, second));
  await runJobs();
  const parcels = await database().consignment.findMany({ where: { orderId: order.id }, select: { id: true } });
  const ids = parcels.map(({ id }) => id);
  granted(await claimChosen(ids, by));
  expect(granted(await packConsignments(ids, by)).done).toHaveLength(2);
  return { order, ids };
}

/** Waits until so many others wait for a lock. */
async function untilWaiting(client: pg.Client, count: number): Promise<void> {
  for (const until = Date.now() + 4_000; Date.now() < until; await pause(10)) {
    // A transaction goes on seeing the activity that it saw first.
    await client.query("SELECT pg_stat_clear_snapshot()");
    const { rows } = await client.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rows.length === count) return;
  }
  throw new Error("they do not wait");
}

// Fails without its guard: without `lockOrigin` in dispatch.ts both look before either is done, each sees the other's
// parcel unsent, and the order is never fulfilled. With one title the row of its shelf hides that: only one gets so far.
test("an order whose two last parcels go at the same moment, from different shelves, is fulfilled", async () => {
  const { order, ids } = await inTwoParcels();
  await withClient(store.databaseUrl, async (client) => {
    // Nobody can tell the customer meanwhile, which is the last thing that a dispatch does.
    await client.query("BEGIN");
    await client.query("LOCK TABLE outbox_email IN SHARE MODE");
    const dispatched = atOnce(2, (place) => dispatchConsignment({ id: ids[place] ?? "", trackingNumber: null }, by));
    await untilWaiting(client, 2);
    await client.query("COMMIT");
    expect((await dispatched).map((result) => granted(result).done.length)).toEqual([1, 1]);
  });
  expect(await orderNow(order)).toMatchObject({ status: "fulfilled" });
  expect(await historyOf(order)).toEqual(["order_placed", "order_accepted", "order_fulfilled"]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { Past } from "#prisma/seed/past.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("what an invented story says of a day stands under that day wherever staff read it", async () => {
  await stock(10, by);
  const past = new Past();
  const [approved, claimed, held] = [daysAgo(3), daysAgo(2), daysAgo(1)];
  const order = await anOrder({ payBy: "invoice", copies: "2" });
  await past.happened(approved, async () => void granted(await approveOrder(order.reference, by)));
  await runJobs();
  const { id } = await parcelOf(order);
  await past.happened(claimed, async () => void granted(await claimChosen([id], by)));
  await past.happened(held, async () => void granted(await holdConsignments([id], "They move house", by)));
  const parcel = await database().consignment.findUniqueOrThrow({ where: { id }, include: { batch: true } });
  expect([parcel.claimedAt, parcel.batch?.claimedAt, parcel.heldAt]).toEqual([claimed, claimed, held]);
  expect((await database().organisation.findFirstOrThrow()).approvedAt).toEqual(approved);
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { linesOutOfStep, parcelsOf } from "#tests/support/ledger.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { joinConsignments } from "#use-cases/fulfilment/join.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { parcelByCode } from "#use-cases/fulfilment/parcel-query.ts";
import { othersToJoin } from "#use-cases/fulfilment/parcels-to-join.ts";
import { splitConsignment } from "#use-cases/fulfilment/split.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";

let store: Store;
let by: StaffMember;
let sku: string;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(async () => {
  await store.clear();
  ({ sku } = await database().publication.findFirstOrThrow({ select: { sku: true } }));
});
afterAll(() => store.close());

/** An approved order of ten copies in two parcels: of six, and of four. */
async function splitOrder() {
  // An organisation that nobody knows yet: its order waits for a person.
  const order = await anOrder({ payBy: "invoice", copies: "10", organisationName: `Harbour ${aFormKey()}` });
  granted(await approveOrder(order.reference, by));
  await runJobs();
  const { id } = await parcelOf(order);
  granted(await splitConsignment({ id, copies: { [sku]: 4 }, formKey: aFormKey() }, by));
  const [first, second] = await parcelsOf(order);
  if (!first || !second) throw new Error("it was not split");
  return { order, first, second };
}

test("two parcels in the queue become the first one, the shelf stays as it is, and the order is done with when that is gone", async () => {
  await stock(20, by);
  const { order, first, second } = await splitOrder();
  const before = await shelf();
  expect(await othersToJoin(second.id)).toEqual([{ id: first.id, code: first.code, copies: 6 }]);
  expect(granted(await joinConsignments({ id: second.id, withId: first.id }, by)).code).toBe(order.reference);
  expect(await parcelsOf(order)).toMatchObject([
    { code: order.reference, copies: 10, status: "queued", lines: [{ copies: 10 }] },
    { code: second.code, status: "cancelled" },
  ]);
  expect([await shelf(), await linesOutOfStep()]).toEqual([before, []]);
  expect((await parcelByCode(second.code))?.lines, "what was in it can still be read").toMatchObject([{ copies: 4 }]);
  expect(await historyOf(first)).toContain("consignment_took_in");
  expect(await historyOf(second)).toContain("consignment_joined");
  granted(await claimChosen([first.id], by));
  granted(await packConsignments([first.id], by));
  granted(await dispatchConsignment({ id: first.id, trackingNumber: null }, by));
  expect((await orderNow(order)).status).toBe("fulfilled");
  expect(await shelf()).toEqual({ onHand: 10, allocated: 0, sumOnHand: 10, sumAllocated: 0 });
});

test("two that wait for stock become one that waits, and gets its copies all together", async () => {
  const { order, first, second } = await splitOrder();
  granted(await joinConsignments({ id: first.id, withId: second.id }, by));
  expect(await parcelsOf(order)).toMatchObject([{ copies: 10, status: "awaiting_stock" }, { status: "cancelled" }]);
  await stock(9, by);
  expect((await parcelsOf(order))[0]?.status).toBe("awaiting_stock");
  await stock(1, by);
  expect((await parcelsOf(order))[0]?.status).toBe("queued");
  expect([await shelf(), await linesOutOfStep()]).toMatchObject([{ onHand: 10, allocated: 10 }, []]);
});

test("a title that only the later one holds goes along, and the age is that of the older", async () => {
  await stock(20, by);
  const { order, first, second } = await splitOrder();
  const data = { sku: "HANDBOOK", title: "The Handbook", weightGrams: 300, thicknessMm: 9 };
  const { id: publicationId } = await database().publication.create({ data });
  const earlier = new Date(Date.now() - 86_400_000);
  await database().$transaction(async (tx) => {
    await tx.stockMovement.create({ data: { publicationId, kind: "receipt", onHandChange: 3, allocatedChange: 0 } });
    await tx.consignment.update({ where: { id: second.id }, data: { copies: 7, waitingSince: earlier } });
    const line = { consignmentId: second.id, publicationId, copies: 3 };
    const { id: consignmentLineId } = await tx.consignmentLine.create({ data: line });
    const allocation = { kind: "allocation" as const, onHandChange: 0, allocatedChange: 3 };
    await tx.stockMovement.create({ data: { publicationId, consignmentLineId, ...allocation } });
  });
  granted(await joinConsignments({ id: first.id, withId: second.id }, by));
  expect(await parcelByCode(order.reference)).toMatchObject({ copies: 13, waitingSince: earlier });
  expect((await parcelByCode(first.code))?.lines.map(({ copies }) => copies).sort()).toEqual([10, 3]);
  expect(await linesOutOfStep()).toEqual([]);
});

test("one that is held, claimed or somebody else's is not joined, nor by whoever may not, and of many at once one comes through", async () => {
  await stock(40, by);
  const { first, second } = await splitOrder();
  const other = await splitOrder();
  const both = { id: first.id, withId: second.id };
  expect(refusalOf(await joinConsignments({ ...both, withId: other.first.id }, by))).toBe("not_both_waiting");
  expect(refusalOf(await joinConsignments({ ...both, withId: first.id }, by))).toBe("no_such_parcel");
  expect(refusalOf(await joinConsignments({ ...both, withId: "x" }, by))).toBe("no_such_parcel");
  expect(refusalOf(await joinConsignments(both, await aColleague("training")))).toBe("not_allowed");
  granted(await holdConsignments([second.id], "They asked", by));
  expect(refusalOf(await joinConsignments(both, by))).toBe("not_both_waiting");
  granted(await claimChosen([other.second.id], by));
  const claimed = { id: other.first.id, withId: other.second.id };
  expect(refusalOf(await joinConsignments(claimed, by))).toBe("not_both_waiting");
  const third = await splitOrder();
  const asked = { id: third.first.id, withId: third.second.id };
  const results = await atOnce(8, () => joinConsignments(asked, by));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await linesOutOfStep()).toEqual([]);
});

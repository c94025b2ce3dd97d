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
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
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

async function approvedOrder(copies: number) {
  const order = await anOrder({ payBy: "invoice", copies: String(copies) });
  granted(await approveOrder(order.reference, by));
  await runJobs();
  return { ...order, parcel: await parcelOf(order) };
}

function split(id: string, copies: number, formKey = aFormKey()) {
  return splitConsignment({ id, copies: { [sku]: copies }, formKey }, by);
}

test("a parcel is split in two, each with a code of its own, and the shelf stays as it is", async () => {
  await stock(20, by);
  const order = await approvedOrder(10);
  granted(await claimChosen([order.parcel.id], by));
  const before = await shelf();
  const { code } = granted(await split(order.parcel.id, 4));
  expect(code).toBe(`${order.reference}-2`);
  expect(await parcelsOf(order)).toMatchObject([
    { code: order.reference, copies: 6, status: "claimed", claimedById: by.id, lines: [{ copies: 6 }] },
    { code, copies: 4, status: "claimed", claimedById: by.id, lines: [{ copies: 4 }] },
  ]);
  expect(await shelf()).toEqual(before);
  expect(await linesOutOfStep()).toEqual([]);
  const age = await database().consignment.findMany({ distinct: ["waitingSince", "neededBy", "batchNumber"] });
  expect(age).toHaveLength(1);
  const [first, second] = await parcelsOf(order);
  expect(await historyOf({ id: first?.id ?? "" })).toContain("consignment_split");
  expect(await historyOf({ id: second?.id ?? "" })).toContain("consignment_split_off");
});

test("a part of a part can be split again, and the order is fulfilled when all are gone", async () => {
  await stock(10, by);
  const order = await approvedOrder(10);
  granted(await split(order.parcel.id, 5));
  granted(await split((await parcelsOf(order))[1]?.id ?? "", 2));
  granted(await split(order.parcel.id, 1));
  const ids = (await parcelsOf(order)).map(({ id }) => id);
  expect(ids).toHaveLength(4);
  granted(await claimChosen(ids, by));
  granted(await packConsignments(ids, by));
  for (const id of ids) {
    expect((await orderNow(order)).status).toBe("accepted");
    granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  }
  expect((await orderNow(order)).status).toBe("fulfilled");
  expect(await shelf()).toEqual({ onHand: 0, allocated: 0, sumOnHand: 0, sumAllocated: 0 });
  expect(await linesOutOfStep()).toEqual([]);
});

test("of a parcel that waits for stock, what is there goes now and the rest waits", async () => {
  await stock(6, by);
  const order = await approvedOrder(10);
  expect(order.parcel.status).toBe("awaiting_stock");
  granted(await split(order.parcel.id, 6));
  expect(await parcelsOf(order)).toMatchObject([
    { copies: 4, status: "awaiting_stock" },
    { copies: 6, status: "queued" },
  ]);
  await stock(4, by);
  expect(await parcelsOf(order)).toMatchObject([{ status: "queued" }, { status: "queued" }]);
  expect(await linesOutOfStep()).toEqual([]);
});

test("a title that goes whole takes along what was allocated to it", async () => {
  const data = { sku: "HANDBOOK", title: "The Handbook", weightGrams: 300, thicknessMm: 9 };
  const { id: publicationId } = await database().publication.create({ data });
  await stock(10, by);
  const order = await approvedOrder(10);
  await database().$transaction(async (tx) => {
    await tx.stockMovement.create({ data: { publicationId, kind: "receipt", onHandChange: 3, allocatedChange: 0 } });
    await tx.consignment.update({ where: { id: order.parcel.id }, data: { copies: 13 } });
    const line = { consignmentId: order.parcel.id, publicationId, copies: 3 };
    const { id: consignmentLineId } = await tx.consignmentLine.create({ data: line });
    const allocation = { kind: "allocation" as const, onHandChange: 0, allocatedChange: 3 };
    await tx.stockMovement.create({ data: { publicationId, consignmentLineId, ...allocation } });
  });
  granted(await splitConsignment({ id: order.parcel.id, copies: { HANDBOOK: 3 }, formKey: aFormKey() }, by));
  expect(await parcelsOf(order)).toMatchObject([
    { copies: 10, lines: [{ copies: 10 }] },
    { copies: 3, lines: [{ copies: 3, publicationId }] },
  ]);
  expect(await linesOutOfStep()).toEqual([]);
  expect(await database().stockMovement.count({ where: { kind: "split" } })).toBe(0);
  await store.clear();
  await database().stockLevel.deleteMany({ where: { publicationId } });
  await database().publication.delete({ where: { id: publicationId } });
});

test("what cannot be split is refused, and nothing changes", async () => {
  await stock(10, by);
  const { parcel, ...order } = await approvedOrder(10);
  expect(refusalOf(await split(parcel.id, 0))).toBe("none");
  expect(refusalOf(await split(parcel.id, 10))).toBe("all");
  expect(refusalOf(await split(parcel.id, 11))).toBe("too_many");
  expect(refusalOf(await split(parcel.id, -1))).toBe("too_many");
  expect(refusalOf(await split("no-id", 1))).toBe("no_such_parcel");
  const other = await aColleague();
  granted(await claimChosen([parcel.id], other));
  expect(refusalOf(await split(parcel.id, 1))).toBe("claimed_by_other");
  granted(await packConsignments([parcel.id], other));
  expect(refusalOf(await split(parcel.id, 1))).toBe("too_late");
  expect(await parcelsOf(order)).toMatchObject([{ copies: 10 }]);
  const trainer = await aColleague("training");
  const asked = { id: parcel.id, copies: { [sku]: 1 }, formKey: aFormKey() };
  expect(refusalOf(await splitConsignment(asked, trainer))).toBe("not_allowed");
});

test("one form sent 30 times at once splits once, and tells the same code each time", async () => {
  await stock(40, by);
  const order = await approvedOrder(40);
  const formKey = aFormKey();
  const answers = await atOnce(30, () => split(order.parcel.id, 1, formKey));
  expect(new Set(answers.map((each) => granted(each).code))).toEqual(new Set([`${order.reference}-2`]));
  expect(await parcelsOf(order)).toMatchObject([{ copies: 39 }, { copies: 1 }]);
});

// Fails without its guard: without `FOR UPDATE` in `lockParcel` and `lockOrigin`, several take the same code or more
// copies than there are, and the database breaks them off.
test("twenty colleagues split one parcel at once: no copy is in two, and none is lost", async () => {
  await stock(12, by);
  const order = await approvedOrder(12);
  const answers = await atOnce(20, () => split(order.parcel.id, 1));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(11);
  expect((await parcelsOf(order)).map(({ copies }) => copies)).toEqual(Array(12).fill(1));
  expect(await linesOutOfStep()).toEqual([]);
  expect(await shelf()).toMatchObject({ allocated: 12, sumAllocated: 12 });
});

test("split and packed at once: it is split before it is packed, or not at all", async () => {
  for (let round = 0; round < 5; round += 1) {
    await store.clear();
    ({ sku } = await database().publication.findFirstOrThrow({ select: { sku: true } }));
    await stock(10, by);
    const order = await approvedOrder(10);
    granted(await claimChosen([order.parcel.id], by));
    const [parted] = await Promise.all([split(order.parcel.id, 3), packConsignments([order.parcel.id], by)]);
    const parcels = await parcelsOf(order);
    expect(parcels.map(({ status }) => status)).toEqual(parted.ok ? ["packed", "claimed"] : ["packed"]);
    expect(await linesOutOfStep()).toEqual([]);
  }
});

// Fails without its guard: without the trigger `allocated_by_line` the database takes it.
test("the database refuses a line that holds other than its movements allocate", async () => {
  await stock(10, by);
  const { parcel } = await approvedOrder(10);
  const change = database().consignmentLine.updateMany({ where: { consignmentId: parcel.id }, data: { copies: 9 } });
  await expect(change).rejects.toThrow("allocated");
});

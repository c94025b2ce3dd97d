import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, parcelOf, shelf, stock, waitingParcels } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { approveRequest } from "#use-cases/free-copies/review.ts";
import { pickUpWhatWasLeft } from "#use-cases/jobs/pick-up-what-was-left.ts";
import { correctCount } from "#use-cases/stock/correct-count.ts";
import { stockMovements } from "#use-cases/stock/movements.ts";
import { stockNow } from "#use-cases/stock/queries.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function aGroupParcel(copies: number) {
  const request = await aFreeRequest({ ...GROUP_FORM, copies: String(copies) });
  granted(await approveRequest({ ...request, copies, note: null }, by));
  return request;
}

test("a delivery from the printer goes on the shelf, and to those who wait for it, oldest first", async () => {
  const [first, second] = [await aGroupParcel(10), await aGroupParcel(10)];
  await runJobs();
  expect(await parcelOf(first)).toMatchObject({ status: "awaiting_stock" });
  const delivery = { publicationId: store.publicationId, copies: 15, reason: "" };
  expect(granted(await receiveCopies(delivery, by))).toEqual({ allocated: 1 });
  expect(await parcelOf(first)).toMatchObject({ status: "queued" });
  expect(await parcelOf(second)).toMatchObject({ status: "awaiting_stock" });
  expect(await shelf()).toEqual({ onHand: 15, allocated: 10, sumOnHand: 15, sumAllocated: 10 });
});

test("a single copy is not stuck behind a pallet, and a parcel is met whole or not at all", async () => {
  const pallet = await aGroupParcel(50);
  const single = await aFreeRequest();
  await stock(20, by);
  expect(await parcelOf(single)).toMatchObject({ status: "queued" });
  expect(await parcelOf(pallet)).toMatchObject({ status: "awaiting_stock" });
});

test("more parcels than one look takes are all served", async () => {
  await waitingParcels(450);
  const delivery = { publicationId: store.publicationId, copies: 430, reason: "" };
  expect(granted(await receiveCopies(delivery, by))).toEqual({ allocated: 430 });
  expect(await database().consignment.count({ where: { status: "awaiting_stock" } })).toBe(20);
});

test("a delivery posted twice is booked in once", async () => {
  const delivery = { publicationId: store.publicationId, copies: 100, reason: "", formKey: aFormKey() };
  granted(await receiveCopies(delivery, by));
  expect(refusalOf(await receiveCopies(delivery, by))).toBe("already_booked");
  expect(await shelf()).toMatchObject({ onHand: 100 });
});

test("a count sets what is on hand, with its reason in the ledger", async () => {
  await stock(100, by);
  const count = { publicationId: store.publicationId, countedOnHand: 97, reason: "Three were wet" };
  granted(await correctCount(count, by));
  expect(await shelf()).toMatchObject({ onHand: 97, sumOnHand: 97 });
  expect(refusalOf(await correctCount(count, by))).toBe("no_change");
  expect((await stockMovements({})).rows[0]).toMatchObject({
    kind: "adjustment",
    onHandChange: -3,
    reason: "Three were wet",
    staffName: by.name,
  });
});

test("a count of more copies than before serves those who wait", async () => {
  const request = await aGroupParcel(10);
  await stock(5, by);
  granted(await correctCount({ publicationId: store.publicationId, countedOnHand: 12, reason: "Found some" }, by));
  await runJobs();
  expect(await parcelOf(request)).toMatchObject({ status: "queued" });
});

test("no count goes below what is promised to parcels", async () => {
  await stock(10, by);
  await aGroupParcel(10);
  await runJobs();
  const count = { publicationId: store.publicationId, countedOnHand: 9, reason: "One is missing" };
  expect(refusalOf(await correctCount(count, by))).toBe("below_allocated");
  expect(await shelf()).toMatchObject({ onHand: 10, allocated: 10 });
});

test.each([0, -1, 1.5, Number.NaN, 1_000_001])("a delivery of %s copies is not booked in", async (copies) => {
  const delivery = { publicationId: store.publicationId, copies, reason: "" };
  expect(refusalOf(await receiveCopies(delivery, by))).toBe("bad_count");
});

test("neither an unknown publication nor a count without a reason, nor a colleague of training", async () => {
  const training = await aColleague("training");
  const delivery = { publicationId: store.publicationId, copies: 1, reason: "" };
  const count = { publicationId: store.publicationId, countedOnHand: 1, reason: "\u200b" };
  for (const publicationId of ["nonsense", "00000000-0000-4000-8000-000000000000"]) {
    expect(refusalOf(await receiveCopies({ ...delivery, publicationId }, by))).toBe("no_such_publication");
    expect(refusalOf(await correctCount({ ...count, publicationId, reason: "Why" }, by))).toBe("no_such_publication");
  }
  expect(refusalOf(await correctCount(count, by))).toBe("no_reason");
  expect(refusalOf(await correctCount({ ...count, countedOnHand: -1 }, by))).toBe("bad_count");
  expect(refusalOf(await receiveCopies(delivery, training))).toBe("not_allowed");
  expect(refusalOf(await correctCount(count, training))).toBe("not_allowed");
});

test("what is on hand, allocated and waited for is shown for each publication", async () => {
  await stock(12, by);
  await aGroupParcel(10);
  await aGroupParcel(5);
  await runJobs();
  expect(await stockNow()).toMatchObject([{ onHand: 12, allocated: 10, waiting: 5, waitingParcels: 1 }]);
});

test("the ledgers only grow: the database refuses to change or empty them", async () => {
  await stock(1, by);
  await aFreeRequest();
  const db = database();
  const attempts = [
    () => db.stockMovement.updateMany({ data: { reason: "other" } }),
    () => db.stockMovement.deleteMany(),
    () => db.historyEntry.updateMany({ data: { event: "nothing" } }),
    () => db.historyEntry.deleteMany(),
    () => db.payment.updateMany({ data: { amountPence: 1 } }),
    () => db.payment.deleteMany(),
    () => db.$executeRaw`TRUNCATE stock_movement`,
    () => db.$executeRaw`TRUNCATE history_entry`,
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow("append-only");
});

test("the shelf changes by movements only, and no movement takes what is not there", async () => {
  await stock(3, by);
  const { publicationId } = store;
  const move = (kind: "allocation" | "write_off" | "receipt", onHandChange: number, allocatedChange: number) =>
    database().stockMovement.create({ data: { publicationId, kind, onHandChange, allocatedChange } });
  await expect(database().stockLevel.updateMany({ data: { onHand: 99 } })).rejects.toThrow("only by stock movements");
  await expect(move("allocation", 0, 4)).rejects.toThrow("stock_level_never_below_nothing");
  await expect(move("write_off", -4, 0)).rejects.toThrow("stock_level_never_below_nothing");
  await expect(move("receipt", 5, 5)).rejects.toThrow("stock_movement_shape");
  expect(await shelf()).toEqual({ onHand: 3, allocated: 0, sumOnHand: 3, sumAllocated: 0 });
});

test("a parcel that somebody had in hand while copies were handed out is served by the next look", async () => {
  const request = await aFreeRequest();
  const { promise: letGo, resolve } = Promise.withResolvers<void>();
  const inHand = database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM consignment WHERE code = ${request.reference} FOR UPDATE`;
    await letGo;
  });
  await stock(1, by);
  await runJobs();
  resolve();
  await inHand;
  expect(await parcelOf(request)).toMatchObject({ status: "awaiting_stock" });
  await pickUpWhatWasLeft(new Date(Date.now() + 4 * 60_000));
  await runJobs();
  expect(await parcelOf(request)).toMatchObject({ status: "queued" });
});

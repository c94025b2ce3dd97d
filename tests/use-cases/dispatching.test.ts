import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { approvedOrder } from "#tests/support/invoices.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, leaveAlone, packedParcel, shelf, stock } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, orderNow, requestNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { makeConsignment } from "#use-cases/fulfilment/make-consignment.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function parcelNow(id: string) {
  return database().consignment.findUniqueOrThrow({ where: { id } });
}

test("a dispatched parcel leaves the shelf, and finishes its request", async () => {
  const { id, code, request } = await packedParcel(by);
  expect(granted(await dispatchConsignment({ id, trackingNumber: null }, by)).done).toEqual([code]);
  expect(await shelf()).toEqual({ onHand: 0, allocated: 0, sumOnHand: 0, sumAllocated: 0 });
  expect(await parcelNow(id)).toMatchObject({ status: "dispatched", trackingNumber: null });
  expect(await requestNow(request)).toMatchObject({ status: "fulfilled", closedAt: expect.any(Date) });
  expect(await historyOf(request)).toEqual(["request_made", "request_approved", "request_fulfilled"]);
  const [last, before] = await database().historyEntry.findMany({ orderBy: { id: "desc" }, take: 2 });
  expect([before?.event, last?.event]).toEqual(["consignment_dispatched", "request_fulfilled"]);
});

test.each([
  ["none", []],
  ["email", ["request_approved", "parcel_dispatched"]],
  ["plain", ["request_approved", "parcel_dispatched"]],
])("who chose %s is sent %j", async (contactPreference, kinds) => {
  const { id, request } = await packedParcel(by, { contactPreference, email: "someone@home.example" });
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  expect(await emailsTo(request)).toEqual(kinds);
});

test.each([
  [" ab 123-456 gb ", "AB 123-456 GB"],
  ["", null],
  ["\u202eAB123456\u0000", "AB123456"],
])("the tracking number %j is kept as %j", async (typed, kept) => {
  const { id } = await packedParcel(by);
  granted(await dispatchConsignment({ id, trackingNumber: typed }, by));
  expect(await parcelNow(id)).toMatchObject({ trackingNumber: kept });
});

test.each(["<img onerror>", "=1+1", "AB", "x".repeat(41), "https://evil.example"])(
  "%j is not a tracking number, and nothing is sent",
  async (trackingNumber) => {
    const { id } = await packedParcel(by);
    expect(refusalOf(await dispatchConsignment({ id, trackingNumber }, by))).toBe("bad_tracking_number");
    expect(await parcelNow(id)).toMatchObject({ status: "packed" });
  },
);

test("the code of a slip that was scanned in place of a number is told from one, and nothing is sent", async () => {
  const { id, code } = await packedParcel(by);
  expect(refusalOf(await dispatchConsignment({ id, trackingNumber: code.toLowerCase() }, by))).toBe("parcel_code");
  expect(await parcelNow(id)).toMatchObject({ status: "packed" });
});

test("a parcel that is not packed, a colleague's, or unknown does not go", async () => {
  const other = await aColleague();
  const { id } = await packedParcel(by);
  const dispatch = async (which: string, who: StaffMember) =>
    granted(await dispatchConsignment({ id: which, trackingNumber: null }, who)).refused.map(({ why }) => why);
  expect(await dispatch(id, other)).toEqual(["claimed_by_other"]);
  expect(await dispatch("nonsense", by)).toEqual(["not_found"]);
  await leaveAlone(id, 121);
  expect(await dispatch(id, other)).toEqual([]);
  expect(await dispatch(id, by)).toEqual(["already_dispatched"]);
});

test("an order is fulfilled by the last of its parcels, whichever that is", async () => {
  await stock(30, by);
  const order = await anOrder({ payBy: "invoice" });
  granted(await approveOrder(order.reference, by));
  const ids = [await packedPart(order, ""), await packedPart(order, "-2")];
  granted(await dispatchConsignment({ id: ids[1] ?? "", trackingNumber: null }, by));
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  granted(await dispatchConsignment({ id: ids[0] ?? "", trackingNumber: null }, by));
  expect(await orderNow(order)).toMatchObject({ status: "fulfilled", closedAt: expect.any(Date) });
  expect((await emailsTo(order)).filter((kind) => kind === "parcel_dispatched")).toHaveLength(2);
});

test("two last parcels that go at the same moment fulfil the order once", async () => {
  await stock(150, by);
  for (const _round of [1, 2, 3, 4, 5]) {
    const order = await approvedOrder(by);
    const ids = [await packedPart(order, ""), await packedPart(order, "-2")];
    await atOnce(2, (place) => dispatchConsignment({ id: ids[place] ?? "", trackingNumber: null }, by));
    expect(await historyOf(order)).toEqual(["order_placed", "order_accepted", "order_fulfilled"]);
  }
});

/** One packed parcel of an order; those after the first hold one more copy. */
async function packedPart(order: TestOrder, suffix: string): Promise<string> {
  const code = order.reference + suffix;
  if (suffix !== "") {
    const { recipientId } = await orderNow(order);
    const lines = [{ publicationId: store.publicationId, copies: 1 }];
    const parcel = { code, origin: { orderId: order.id }, recipientId, lines, now: new Date() };
    await database().$transaction((tx) => makeConsignment(tx, parcel));
  }
  await runJobs();
  const { id } = await database().consignment.findUniqueOrThrow({ where: { code } });
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  return id;
}

test("colleagues who look after training send nothing", async () => {
  const { id } = await packedParcel(by);
  const training = await aColleague("training");
  expect(refusalOf(await dispatchConsignment({ id, trackingNumber: null }, training))).toBe("not_allowed");
});

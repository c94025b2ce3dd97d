import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { linesOutOfStep, parcelsOf } from "#tests/support/ledger.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { forgetEverybody } from "#tests/support/people.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, orderNow } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { type NotArrived, noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { parcelByCode } from "#use-cases/fulfilment/parcel-query.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";

let store: Store;
let by: StaffMember;
let sku: string;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(async () => {
  await store.clear();
  ({ sku } = await database().publication.findFirstOrThrow({ select: { sku: true } }));
});
afterAll(() => store.close());

async function send(id: string) {
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  granted(await dispatchConsignment({ id, trackingNumber: "AB123456789GB" }, by));
}

/** An order of ten copies that is with the carrier; five more lie on the shelf. */
async function sentOrder() {
  await stock(15, by);
  const order = await anOrder({ payBy: "invoice", copies: "10" });
  granted(await approveOrder(order.reference, by));
  await runJobs();
  const parcel = await parcelOf(order);
  await send(parcel.id);
  return { ...order, parcel };
}

function note(id: string, noted: Partial<NotArrived> = {}) {
  return noteNotArrived({ id, what: "returned", next: "nothing", spoilt: {}, reason: "", ...noted }, by);
}

async function pageOf(order: { token: string }) {
  const found = await orderByToken(order.token);
  if (!found) throw new Error("there is no such order");
  return publicOrderStatus({ ...found, isBackFromPaying: false });
}

const YORK = {
  addressLine1: "c/o The Drop-in",
  addressLine2: null,
  addressLine3: null,
  town: "York",
  county: null,
  postcode: "YO1 7HH",
};

test("what came back goes on the shelf, but for what is spoilt, and its customer is told", async () => {
  const order = await sentOrder();
  granted(await note(order.parcel.id, { spoilt: { [sku]: 3 }, reason: "Wet" }));
  expect(await shelf()).toEqual({ onHand: 12, allocated: 0, sumOnHand: 12, sumAllocated: 0 });
  expect(await linesOutOfStep()).toEqual([]);
  expect((await orderNow(order)).status).toBe("fulfilled");
  expect(await emailsTo(order)).toContain("parcel_not_arrived");
  expect((await pageOf(order)).title).toBe("Your parcel came back to us");
  const moves = await database().stockMovement.findMany({ where: { kind: { in: ["return", "write_off"] } } });
  expect(moves).toMatchObject([{ onHandChange: 10 }, { onHandChange: -3, reason: "Wet" }]);
  const told = await historyOf({ id: order.parcel.id });
  expect(told).toEqual(expect.arrayContaining(["consignment_returned", "copies_written_off"]));
});

for (const [whyBack, reason, words] of [
  [" No such   address ", { reason: "No such address" }, ": No such address."],
  ["", null, "."],
] as const)
  test(`why it came back ("${whyBack}") is kept in its history, and may be left out`, async () => {
    const { parcel } = await sentOrder();
    granted(await note(parcel.id, { whyBack }));
    const where = { event: "consignment_returned" };
    const entry = await database().historyEntry.findFirstOrThrow({ where });
    expect(entry.details).toEqual(reason);
    expect(historySentence({ ...entry, staffName: "Sam" })).toBe(`Sam noted that the parcel came back${words}`);
  });

test("a parcel that is sent again opens its order until that has left too", async () => {
  const order = await sentOrder();
  const { code } = granted(await note(order.parcel.id, { next: "sent_again" }));
  await runJobs();
  expect(code).toBe(`${order.reference}-2`);
  expect(await orderNow(order)).toMatchObject({ status: "accepted", closedAt: null });
  expect(await pageOf(order)).toMatchObject({ title: "We are sending your parcel again", tooLate: null });
  expect(await parcelsOf(order)).toMatchObject([{ status: "returned" }, { status: "queued", copies: 10 }]);
  granted(await correctAddress({ by, reference: order.reference }, YORK));
  await send((await parcelsOf(order))[1]?.id ?? "");
  expect((await orderNow(order)).status).toBe("fulfilled");
  expect(await shelf()).toMatchObject({ onHand: 5, allocated: 0 });
  expect((await emailsTo(order)).filter((kind) => kind === "parcel_dispatched")).toHaveLength(2);
  expect(await historyOf(order)).toEqual(expect.arrayContaining(["order_reopened"]));
});

test("a parcel that was sent again leads to the one it stands for, and back, and each to its batch", async () => {
  const order = await sentOrder();
  const { code } = granted(await note(order.parcel.id, { next: "sent_again" }));
  const [first, again] = await Promise.all([parcelByCode(order.parcel.code), parcelByCode(code ?? "")]);
  expect(first).toMatchObject({ againFor: null, sentAgainAs: [code] });
  expect(first?.batchNumber).toBeGreaterThan(0);
  expect(again).toMatchObject({ againFor: order.parcel.code, sentAgainAs: [], batchNumber: null });
});

test("a parcel that waits for a better address goes on when the customer has given it", async () => {
  const order = await sentOrder();
  granted(await note(order.parcel.id, { next: "address_asked" }));
  await runJobs();
  const [, held] = await parcelsOf(order);
  expect(held).toMatchObject({ heldReason: expect.stringContaining("better address") });
  expect(granted(await claimChosen([held?.id ?? ""], by)).done).toEqual([]);
  const page = await pageOf(order);
  expect([page.title, page.tooLate]).toEqual(["Your parcel came back to us", null]);
  expect(page.lead).toContain("check the address");
  granted(await correctAddress({ by: "customer", token: order.token }, YORK));
  expect((await parcelsOf(order))[1]).toMatchObject({ heldReason: null, status: "queued" });
  expect((await pageOf(order)).title).toBe("We are sending your parcel again");
  await send(held?.id ?? "");
  expect((await orderNow(order)).status).toBe("fulfilled");
});

test("a lost parcel leaves the shelf as it is, and may come back after all", async () => {
  const order = await sentOrder();
  granted(await note(order.parcel.id, { what: "lost", next: "sent_again", spoilt: { [sku]: 9 } }));
  await runJobs();
  expect(await shelf()).toMatchObject({ onHand: 5 });
  expect(await parcelsOf(order)).toMatchObject([{ status: "dispatched" }, { status: "awaiting_stock" }]);
  expect(refusalOf(await note(order.parcel.id, { what: "lost" }))).toBe("not_sent");
  granted(await correctAddress({ by: "customer", token: order.token }, YORK));
  granted(await note(order.parcel.id));
  await runJobs();
  expect(await shelf()).toMatchObject({ onHand: 15, allocated: 10 });
  expect(await parcelsOf(order)).toMatchObject([{ status: "returned" }, { status: "queued" }]);
  expect(await linesOutOfStep()).toEqual([]);
});

test("what is sent again can still be cancelled with its order", async () => {
  const order = await sentOrder();
  granted(await note(order.parcel.id, { next: "sent_again" }));
  await runJobs();
  granted(await cancelOrder({ reference: order.reference, by }));
  expect(await parcelsOf(order)).toMatchObject([{ status: "returned" }, { status: "cancelled" }]);
  expect(await shelf()).toMatchObject({ onHand: 15, allocated: 0 });
});

test("whoever asked for no email is sent none, and their request is open again", async () => {
  const { id, request } = await packedParcel(by);
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  granted(await note(id, { next: "sent_again" }));
  await runJobs();
  expect(await database().freeCopyRequest.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({
    status: "approved",
    closedAt: null,
  });
  expect(await emailsTo(request)).toEqual([]);
});

test("what cannot be noted is refused, and nothing changes", async () => {
  const order = await sentOrder();
  const { id } = order.parcel;
  expect(refusalOf(await note(id, { spoilt: { [sku]: 11 }, reason: "Wet" }))).toBe("too_many_spoilt");
  expect(refusalOf(await note(id, { spoilt: { OTHER: 1 }, reason: "Wet" }))).toBe("too_many_spoilt");
  expect(refusalOf(await note(id, { spoilt: { [sku]: 1 } }))).toBe("no_reason");
  expect(refusalOf(await note("no-id"))).toBe("no_such_parcel");
  await forgetEverybody();
  expect(refusalOf(await note(id, { next: "sent_again" }))).toBe("no_address");
  expect(await parcelsOf(order)).toMatchObject([{ status: "dispatched" }]);
  expect(await shelf()).toMatchObject({ onHand: 5 });
});

// Fails without its guard: without `status = 'dispatched'` in `mark` each of them makes a parcel, or breaks at the ledger.
test("30 clicks on coming back at once: one return, one new parcel, one email", async () => {
  const order = await sentOrder();
  const answers = await atOnce(30, () => note(order.parcel.id, { next: "sent_again" }));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await runJobs();
  expect(await parcelsOf(order)).toHaveLength(2);
  expect(await database().stockMovement.count({ where: { kind: "return" } })).toBe(1);
  expect((await emailsTo(order)).filter((kind) => kind === "parcel_not_arrived")).toHaveLength(1);
});

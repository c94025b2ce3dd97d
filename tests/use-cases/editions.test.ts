import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { NEW_EDITION, nextShortName } from "#domain/stock/editions.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf } from "#tests/support/told.ts";
import { chooseEdition } from "#use-cases/fulfilment/choose-edition.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { pausedParcels } from "#use-cases/fulfilment/edition-queries.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelPart } from "#use-cases/ordering/cancel-part.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";
import { startEdition } from "#use-cases/stock/start-edition.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";

const SECOND = { title: "Advocacy Guide, second edition", sku: "advocacy-guide-2", weightGrams: 450, thicknessMm: 10 };

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(async () => {
  await store.clear();
  await onlyTheFirstEdition();
});
afterAll(() => store.close());

async function onlyTheFirstEdition(): Promise<void> {
  const others = { publicationId: { not: store.publicationId } };
  await database().stockLevel.deleteMany({ where: others });
  await database().publication.updateMany({ data: { replacedById: null, isActive: true, lowStockLine: null } });
  await database().publication.deleteMany({ where: { id: { not: store.publicationId } } });
}

async function startSecond(): Promise<string> {
  granted(await startEdition(store.publicationId, SECOND, by));
  return (await database().publication.findUniqueOrThrow({ where: { sku: SECOND.sku } })).id;
}

/** A queued parcel of the first edition. */
async function queued(form: Record<string, string> = {}) {
  const request = await aFreeRequest(form);
  await stock(1, by);
  await runJobs();
  return { request, parcel: await parcelOf(request) };
}

/** What the ledger says of each edition: on hand, allocated. */
async function levels(): Promise<[string, number, number][]> {
  const rows = await database().stockLevel.findMany({ include: { publication: true } });
  return rows
    .map(({ publication, onHand, allocated }) => [publication.sku, onHand, allocated] as const)
    .sort() as never;
}

test("a new edition is sold in the place of the old one, at the same prices, from a shelf of its own", async () => {
  const [before] = await publicationsOnSale();
  const id = await startSecond();
  const [after, ...others] = await publicationsOnSale();
  expect(others).toEqual([]);
  expect(after).toMatchObject({ id, sku: SECOND.sku, title: SECOND.title, weightGrams: 450, prices: before?.prices });
  const request = await aFreeRequest();
  await runJobs();
  expect((await parcelOf(request)).lines.map(({ publicationId }) => publicationId)).toEqual([id]);
  expect(await historyOf({ id })).toEqual(["edition_started"]);
});

test("prices that were to come for the old edition come for the new one, and those that are over do not", async () => {
  const list = async (validFrom: Date, unitPricePence: number) => {
    const tiers = { create: [{ fromCopies: 1, unitPricePence }] };
    await database().priceList.create({
      data: { publicationId: store.publicationId, validFrom, quoteFromCopies: 90, tiers },
    });
  };
  const [before, toCome] = [new Date("2026-02-01"), new Date(Date.now() + 86_400_000)];
  await list(before, 1100);
  await list(toCome, 1200);
  const publicationId = await startSecond();
  const lists = await database().priceList.findMany({
    where: { publicationId },
    orderBy: { validFrom: "asc" },
    include: { tiers: true },
  });
  expect(lists.map(({ tiers }) => tiers[0]?.unitPricePence)).toEqual([1100, 1200]);
  expect(lists[1]).toMatchObject({ validFrom: toCome, quoteFromCopies: 90 });
  expect((await publicationsOnSale())[0]?.prices.tiers[0]?.unitPricePence).toBe(1100);
});

test("what is not sold any more is not low either", async () => {
  const where = { id: store.publicationId };
  await database().publication.update({ where, data: { lowStockLine: 10, lowStockSince: new Date() } });
  await startSecond();
  expect(await database().publication.findUniqueOrThrow({ where })).toMatchObject({ lowStockSince: null });
});

test.each([
  ["no_title", { title: " \u200b " }],
  ["bad_short_name", { sku: "Second Edition" }],
  ["short_name_taken", { sku: "advocacy-guide" }],
  ["bad_size", { weightGrams: 0 }],
  ["bad_size", { thicknessMm: 1.5 }],
] as const)("refuses %s, and nothing is changed", async (refusal, changes) => {
  expect(refusalOf(await startEdition(store.publicationId, { ...SECOND, ...changes }, by))).toBe(refusal);
  expect((await publicationsOnSale()).map(({ id }) => id)).toEqual([store.publicationId]);
});

test("refuses a colleague who may not, what is no publication, and a second new edition of the same", async () => {
  const trainer = await aColleague("training");
  expect(refusalOf(await startEdition(store.publicationId, SECOND, trainer))).toBe("not_allowed");
  for (const id of ["nonsense", "00000000-0000-4000-8000-000000000000"])
    expect(refusalOf(await startEdition(id, SECOND, by))).toBe("no_such_publication");
  const results = await atOnce(4, (each) =>
    startEdition(store.publicationId, { ...SECOND, sku: `second-${each}` }, by),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok).map(refusalOf)).toEqual(Array(3).fill("already_replaced"));
});

test("what is not packed of the old edition is held for a choice, and what is packed goes on", async () => {
  const { parcel } = await queued();
  const { id: packed } = await packedParcel(by);
  await startSecond();
  expect(await database().consignment.findUniqueOrThrow({ where: { id: parcel.id } })).toMatchObject({
    status: "queued",
    heldReason: NEW_EDITION,
  });
  expect(await database().consignment.findUniqueOrThrow({ where: { id: packed } })).toMatchObject({ heldAt: null });
  expect((await pausedParcels(null)).rows.map(({ code, titles }) => [code, titles])).toEqual([
    [parcel.code, "Advocacy Guide"],
  ]);
  expect((await whatWaits(by)).piles.old_edition, "the home page leads to it").toMatchObject({ count: 1 });
});

test("the next short name counts on from the last", () => {
  expect(["guide", "guide-2", "guide-9", "part-two"].map(nextShortName)).toEqual([
    "guide-2",
    "guide-3",
    "guide-10",
    "part-two-2",
  ]);
});

test("an order of the old edition that is approved later is held as well, not packed unasked", async () => {
  const order = await anOrder({ payBy: "invoice", purchaseOrderNumber: "PO 1", copies: "3" });
  await stock(5, by);
  await startSecond();
  granted(await approveOrder(order.reference, by));
  await runJobs();
  expect(await parcelOf(order)).toMatchObject({ heldReason: NEW_EDITION });
});

test("sending the old edition ends the hold and changes nothing else", async () => {
  const { parcel } = await queued();
  await startSecond();
  expect(granted(await chooseEdition([parcel.id], "old", by)).done).toEqual([parcel.code]);
  expect(await database().consignment.findUniqueOrThrow({ where: { id: parcel.id } })).toMatchObject({
    status: "queued",
    heldAt: null,
  });
  expect((await pausedParcels(null)).rows).toEqual([]);
});

test("waiting puts a parcel of the new edition in its place, at the same age, and the old copies are free", async () => {
  const { request, parcel } = await queued();
  const id = await startSecond();
  expect(granted(await chooseEdition([parcel.id], "wait", by)).done).toEqual([parcel.code]);
  const now = await database().consignment.findUniqueOrThrow({
    where: { code: `${request.reference}-2` },
    include: { lines: true },
  });
  expect(now).toMatchObject({ status: "awaiting_stock", waitingSince: parcel.waitingSince, heldAt: null });
  expect(now.lines.map(({ publicationId, copies }) => [publicationId, copies])).toEqual([[id, 1]]);
  expect(await levels()).toEqual([
    ["advocacy-guide", 1, 0],
    ["advocacy-guide-2", 0, 0],
  ]);
  expect(await historyOf(parcel)).toContain("consignment_moved_to_edition");
  granted(await receiveCopies({ publicationId: id, copies: 10, reason: "" }, by));
  expect((await database().consignment.findUniqueOrThrow({ where: { id: now.id } })).status).toBe("queued");
  expect(await emailsTo(request)).not.toContain("edition_awaited");
});

test.each([
  ["email", 1],
  ["plain", 1],
  ["none", 0],
])("offering the download tells whoever asked for %s", async (contactPreference, told) => {
  const email = contactPreference === "none" ? {} : { email: "kim@example.org" };
  const { request, parcel } = await queued({ contactPreference, ...email });
  await startSecond();
  granted(await chooseEdition([parcel.id], "download", by));
  expect((await emailsTo(request)).filter((kind) => kind === "edition_awaited")).toHaveLength(told);
  const { downloadSince } = await database().consignment.findUniqueOrThrow({
    where: { code: `${request.reference}-2` },
  });
  expect(downloadSince).not.toBeNull();
});

// Without the state in the WHERE of the change, several of them make a parcel each.
test("choosing at the same moment makes one parcel of the new edition", async () => {
  const { request, parcel } = await queued();
  await startSecond();
  const results = await atOnce(8, () => chooseEdition([parcel.id], "wait", by));
  expect(results.map(granted).filter(({ done }) => done.length === 1)).toHaveLength(1);
  expect(await database().consignment.count({ where: { requestId: request.id } })).toBe(2);
  expect(await levels()).toContainEqual(["advocacy-guide", 1, 0]);
});

test("a third edition takes the parcels of the first one as well", async () => {
  const { request, parcel } = await queued();
  const second = await startSecond();
  granted(await startEdition(second, { ...SECOND, title: "Third", sku: "third" }, by));
  granted(await chooseEdition([parcel.id], "wait", by));
  const { lines } = await database().consignment.findUniqueOrThrow({
    where: { code: `${request.reference}-2` },
    include: { lines: { include: { publication: true } } },
  });
  expect(lines.map(({ publication }) => publication.sku)).toEqual(["third"]);
});

test("a parcel that is packed, or of the edition on sale, is not moved", async () => {
  const { id } = await packedParcel(by);
  const second = await startSecond();
  const request = await aFreeRequest();
  granted(await receiveCopies({ publicationId: second, copies: 1, reason: "" }, by));
  await runJobs();
  const current = await parcelOf(request);
  const outcome = granted(await chooseEdition([id, current.id, "nonsense"], "wait", by));
  expect(outcome.done).toEqual([]);
  expect(granted(await packConsignments([id], by)).refused).toHaveLength(1);
});

test("copies that wait for a new edition can be cancelled from an order of the old one", async () => {
  const order = await anOrder({ payBy: "invoice", purchaseOrderNumber: "PO 1", copies: "3" });
  granted(await approveOrder(order.reference, by));
  await startSecond();
  granted(await chooseEdition([(await parcelOf(order)).id], "wait", by));
  const asked = { reference: order.reference, copies: { "advocacy-guide": 1 }, formKey: aFormKey() };
  expect(granted(await cancelPart(asked, by))).toBeNull();
  const open = await database().consignment.findMany({ where: { orderId: order.id, status: { not: "cancelled" } } });
  expect(open.map(({ copies }) => copies)).toEqual([2]);
});

test("a better address for a parcel of an old edition leaves it held for the choice", async () => {
  const request = await aFreeRequest();
  await stock(1, by);
  await runJobs();
  const parcel = await parcelOf(request);
  await startSecond();
  await database().consignment.update({
    where: { id: parcel.id },
    data: { heldReason: "Came back", addressAskedAt: new Date() },
  });
  const address = { addressLine1: "2 New Street", addressLine2: null, addressLine3: null, town: "Hull", county: null };
  granted(await correctAddress({ by, reference: request.reference }, { ...address, postcode: "HU1 2AA" }));
  expect(await database().consignment.findUniqueOrThrow({ where: { id: parcel.id } })).toMatchObject({
    heldReason: NEW_EDITION,
    addressAskedAt: null,
  });
});

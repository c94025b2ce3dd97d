import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { howFarWords } from "#app/staff/(work)/fulfilment/how-far.ts";
import { ANY_PARCEL } from "#domain/fulfilment/batch-wish.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aColleague, leaveAlone, queuedParcels } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { parcelsToPrint } from "#use-cases/documents/parcels-to-print.ts";
import { batchByNumber, idsInBatch, openBatches } from "#use-cases/fulfilment/batch-queries.ts";
import { claimChosen, claimNext } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { releaseConsignments } from "#use-cases/fulfilment/release.ts";

let store: Store;
let anna: StaffMember;
let femi: StaffMember;
beforeAll(async () => {
  store = await openStore();
  anna = await aColleague();
  femi = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** The number of a batch of the next `count` parcels of the queue. */
async function batchOf(count: number, by: StaffMember): Promise<number> {
  const { batch } = granted(await claimNext(count, by));
  if (batch === null) throw new Error("nothing was claimed");
  return batch;
}

test("what is claimed in one go is one batch, and each colleague's is their own", async () => {
  const parcels = await queuedParcels(5, anna);
  const [hers, his] = [await batchOf(3, anna), await batchOf(2, femi)];
  expect(hers).not.toBe(his);
  const batch = await batchByNumber(hers);
  expect(batch).toMatchObject({ number: hers, claimedBy: anna.name, claimedById: anna.id });
  expect(batch?.parcels.map(({ code }) => code)).toEqual(parcels.slice(0, 3).map(({ code }) => code));
  expect(batch?.parcels[0]).toMatchObject({ status: "claimed", copies: 1, isFree: true, holderId: anna.id });
  expect((await openBatches()).map(({ number, holder, all }) => [number, holder, all])).toEqual([
    [hers, anna.name, 3],
    [his, femi.name, 2],
  ]);
  expect(await batchByNumber(his + 100)).toBeNull();
});

test("who holds what says how far a batch is in the words of its own page, with what was sent of it", async () => {
  await queuedParcels(6, anna);
  const hers = await batchOf(6, anna);
  const ids = await idsInBatch(hers, "claimed", anna);
  granted(await packConsignments(ids.slice(0, 4), anna));
  for (const id of ids.slice(0, 3)) granted(await dispatchConsignment({ id, trackingNumber: null }, anna));
  const [table] = await openBatches();
  expect(table).toMatchObject({ number: hers, all: 6, packed: 1, sent: 3, copies: 3 });
  expect(table && howFarWords(table)).toBe("4 of 6 packed, 3 of them sent");
});

test("a claim of nothing makes no batch", async () => {
  expect(granted(await claimNext(5, anna)).batch).toBeNull();
  const [parcel] = await queuedParcels(1, anna);
  granted(await claimChosen([parcel?.id ?? ""], anna));
  expect(granted(await claimChosen([parcel?.id ?? ""], femi)).batch).toBeNull();
  expect(await database().packingBatch.count()).toBe(1);
});

test("colleagues who claim at the same moment get batches that share no parcel", async () => {
  await queuedParcels(40, anna);
  const claims = await atOnce(8, (each) => claimNext(5, each % 2 === 0 ? anna : femi));
  const outcomes = claims.map(granted);
  expect(new Set(outcomes.map(({ batch }) => batch)).size).toBe(8);
  expect(new Set(outcomes.flatMap(({ done }) => done)).size).toBe(40);
  const sizes = await Promise.all(outcomes.map(async ({ batch }) => (await batchByNumber(batch ?? 0))?.parcels.length));
  expect(sizes).toEqual(outcomes.map(() => 5));
});

test("what is put back leaves its batch; what is taken over joins the other's", async () => {
  const [back, taken, kept] = await queuedParcels(3, anna);
  const hers = await batchOf(3, anna);
  granted(await releaseConsignments([back?.id ?? ""], anna));
  await leaveAlone(taken?.id ?? "", 121);
  const his = granted(await claimChosen([taken?.id ?? ""], femi)).batch;
  expect((await batchByNumber(hers))?.parcels.map(({ code }) => code)).toEqual([kept?.code]);
  expect((await batchByNumber(his ?? 0))?.parcels.map(({ code }) => code)).toEqual([taken?.code]);
});

test("a batch stays whole on its screen after it was sent, and nobody has it on the table any more", async () => {
  const parcels = await queuedParcels(2, anna);
  const number = await batchOf(2, anna);
  const ids = parcels.map(({ id }) => id);
  granted(await packConsignments(ids, anna));
  for (const id of ids) granted(await dispatchConsignment({ id, trackingNumber: null }, anna));
  expect((await batchByNumber(number))?.parcels.map(({ status }) => status)).toEqual(["dispatched", "dispatched"]);
  expect(await openBatches()).toEqual([]);
});

test("packing all of a batch means what its colleague has still to pack and does not hold back", async () => {
  const parcels = await queuedParcels(4, anna);
  const [first, second, third, fourth] = parcels.map(({ id }) => id) as [string, string, string, string];
  const number = await batchOf(4, anna);
  granted(await packConsignments([first], anna));
  granted(await holdConsignments([second], "Torn cover", anna));
  expect(await idsInBatch(number, "claimed", anna)).toEqual([third, fourth]);
  expect(await idsInBatch(number, "packed", anna)).toEqual([first]);
  expect(await idsInBatch(number, "claimed", femi)).toEqual([]);
  expect(granted(await packConsignments([first], anna)).refused).toMatchObject([{ why: "already_packed" }]);
});

test("paper for a batch is for that batch and no other", async () => {
  const parcels = await queuedParcels(4, anna);
  await batchOf(2, anna);
  const second = await batchOf(2, anna);
  granted(await holdConsignments([parcels[3]?.id ?? ""], "Torn cover", anna));
  const printed = await parcelsToPrint(femi, { code: null, batch: second });
  expect(printed.map(({ code }) => code)).toEqual([parcels[2]?.code]);
});

const WISHES = [
  ["all", {}, [0, 1, 2, 3]],
  ["small", { size: "small" }, [0, 1]],
  ["medium", { size: "medium" }, [2]],
  ["large", { size: "large" }, [3]],
  ["free copies", { kind: "free" }, [0, 1, 2, 3]],
  ["orders", { kind: "orders" }, []],
  ["what waits for a week", { waitedDays: 7 }, [0, 1]],
  ["small, and for two weeks", { size: "small", waitedDays: 14 }, [0]],
] as const;

test.each(WISHES)("a batch by filter: %s", async (_, wish, expected) => {
  const parcels = await queuedParcels(4, anna);
  const ids = parcels.map(({ id }) => id);
  await database().$executeRaw`
    UPDATE consignment c SET copies = n.copies, waiting_since = now() - make_interval(days => n.days)
      FROM unnest(${ids}::uuid[], ${[1, 2, 9, 10]}::int[], ${[20, 8, 1, 0]}::int[]) AS n (id, copies, days) WHERE c.id = n.id`;
  const { done } = granted(await claimNext(100, anna, { ...ANY_PARCEL, ...wish }));
  expect(done.sort()).toEqual(expected.map((each) => parcels[each]?.code ?? "").sort());
});

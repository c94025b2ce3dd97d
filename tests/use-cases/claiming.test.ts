import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, leaveAlone, packedParcel, queuedParcels } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { claimChosen, claimNext } from "#use-cases/fulfilment/claim.ts";
import { holdConsignments, unholdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments, unpackConsignments } from "#use-cases/fulfilment/pack.ts";
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

async function statusOf({ id }: { id: string }) {
  return database().consignment.findUniqueOrThrow({ where: { id } });
}

test("the next parcels are the oldest ones, and a second colleague gets those after them", async () => {
  const parcels = await queuedParcels(5, anna);
  const codes = parcels.map(({ code }) => code);
  expect(granted(await claimNext(2, anna)).done.sort()).toEqual(codes.slice(0, 2).sort());
  expect(granted(await claimNext(2, femi)).done.sort()).toEqual(codes.slice(2, 4).sort());
  expect(granted(await claimNext(50, anna)).done).toEqual(codes.slice(4));
  expect(granted(await claimNext(1, anna)).done).toEqual([]);
});

test.each([0, -3, Number.NaN, 1.9])("asking for %s parcels gives one", async (count) => {
  await queuedParcels(2, anna);
  expect(granted(await claimNext(count, anna)).done).toHaveLength(1);
});

test("a chosen parcel that a colleague holds is not given, and the reason is said", async () => {
  const [parcel, other] = await queuedParcels(2, anna);
  const ids = [parcel?.id ?? "", other?.id ?? ""];
  granted(await claimChosen(ids.slice(0, 1), anna));
  const outcome = granted(await claimChosen([...ids, "nonsense\u0000"], femi));
  expect(outcome.done).toEqual([other?.code]);
  expect(outcome.refused.map(({ why }) => why)).toEqual(["claimed_by_other", "not_found"]);
});

test("a claim that was left alone for two hours may be taken over, and its former holder is then refused", async () => {
  const [parcel] = await queuedParcels(1, anna);
  if (!parcel) throw new Error("no parcel");
  granted(await claimChosen([parcel.id], anna));
  await leaveAlone(parcel.id, 119);
  expect(granted(await claimChosen([parcel.id], femi)).done).toEqual([]);
  await leaveAlone(parcel.id, 121);
  expect(granted(await claimChosen([parcel.id], femi)).done).toEqual([parcel.code]);
  for (const work of [packConsignments, releaseConsignments])
    expect(granted(await work([parcel.id], anna)).refused).toMatchObject([{ why: "claimed_by_other" }]);
  expect(granted(await packConsignments([parcel.id], femi)).done).toEqual([parcel.code]);
});

test("a released parcel goes back into the queue at its old age", async () => {
  const [oldest] = await queuedParcels(3, anna);
  if (!oldest) throw new Error("no parcel");
  granted(await claimNext(1, anna));
  expect(granted(await releaseConsignments([oldest.id], femi)).refused).toMatchObject([{ why: "claimed_by_other" }]);
  expect(granted(await releaseConsignments([oldest.id], anna)).done).toEqual([oldest.code]);
  expect(await statusOf(oldest)).toMatchObject({ status: "queued", claimedById: null, claimedAt: null });
  expect(granted(await claimNext(1, femi)).done).toEqual([oldest.code]);
});

test("a held parcel is left out of the queue, with the reason for all to see, until it is let go", async () => {
  const [parcel] = await queuedParcels(1, anna);
  if (!parcel) throw new Error("no parcel");
  expect(refusalOf(await holdConsignments([parcel.id], " \u200b", anna))).toBe("no_reason");
  granted(await holdConsignments([parcel.id], "Is the address right?\u0000", anna));
  expect(await statusOf(parcel)).toMatchObject({ status: "queued", heldReason: "Is the address right?" });
  expect(granted(await claimNext(1, femi)).done).toEqual([]);
  expect(granted(await claimChosen([parcel.id], femi)).refused).toMatchObject([{ why: "held" }]);
  granted(await unholdConsignments([parcel.id], femi));
  expect(granted(await claimNext(1, femi)).done).toEqual([parcel.code]);
  const events = ["consignment_held", "consignment_unheld", "consignment_claimed"];
  expect(await historyOf(parcel)).toEqual(events);
});

test("a long reason is cut, and never in the middle of a character", async () => {
  const [parcel] = await queuedParcels(1, anna);
  if (!parcel) throw new Error("no parcel");
  granted(await holdConsignments([parcel.id], `${"x".repeat(199)}🙂`, anna));
  expect(await statusOf(parcel)).toMatchObject({ heldReason: "x".repeat(199) });
});

test("a colleague's parcel is not held by another, and a held one is neither packed nor sent", async () => {
  const [parcel] = await queuedParcels(1, anna);
  if (!parcel) throw new Error("no parcel");
  granted(await claimChosen([parcel.id], anna));
  expect(granted(await holdConsignments([parcel.id], "Why not", femi)).done).toEqual([]);
  granted(await holdConsignments([parcel.id], "Wait", anna));
  expect(granted(await packConsignments([parcel.id], anna)).refused).toMatchObject([{ why: "held" }]);
});

test("a packed parcel is opened again by who packed it, and belongs to them", async () => {
  const parcel = await packedParcel(anna);
  expect(granted(await unpackConsignments([parcel.id], femi)).refused).toMatchObject([{ why: "claimed_by_other" }]);
  expect(granted(await unpackConsignments([parcel.id], anna)).done).toEqual([parcel.code]);
  expect(await statusOf(parcel)).toMatchObject({ status: "claimed", packedAt: null, claimedById: anna.id });
});

test("colleagues who look after training do not touch parcels", async () => {
  const training = await aColleague("training");
  const [parcel] = await queuedParcels(1, anna);
  const ids = [parcel?.id ?? ""];
  const answers = [
    await claimNext(1, training),
    await claimChosen(ids, training),
    await releaseConsignments(ids, training),
    await packConsignments(ids, training),
    await unpackConsignments(ids, training),
    await holdConsignments(ids, "No", training),
    await unholdConsignments(ids, training),
  ];
  expect(answers.map(refusalOf)).toEqual(answers.map(() => "not_allowed"));
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce, inLanes } from "#tests/support/at-once.ts";
import { aColleague, leaveAlone, packedParcel, queuedParcels, shelf } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf } from "#tests/support/told.ts";
import type { Outcome } from "#use-cases/fulfilment/change-consignments.ts";
import { claimChosen, claimNext } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { releaseConsignments } from "#use-cases/fulfilment/release.ts";

let store: Store;
let colleagues: StaffMember[];
beforeAll(async () => {
  store = await openStore();
  colleagues = await atOnce(20, () => aColleague());
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const CONSIGNMENTS = 500;

function colleague(place: number): StaffMember {
  const found = colleagues[place % colleagues.length];
  if (!found) throw new Error("there are no colleagues");
  return found;
}

// Fails without its guard: without `FOR UPDATE SKIP LOCKED` in `claimNext` colleagues get the same parcels.
test("500 parcels and 20 colleagues who all ask for the next ones: each parcel is claimed once", async () => {
  await queuedParcels(CONSIGNMENTS, colleague(0));
  const given = await atOnce(20, async (place) => {
    const mine: string[] = [];
    for (let got = 1; got > 0; ) {
      const { done } = granted(await claimNext(1 + (place % 7), colleague(place)));
      mine.push(...done);
      got = done.length;
    }
    return mine;
  });
  const all = given.flat();
  expect(all).toHaveLength(CONSIGNMENTS);
  expect(new Set(all).size).toBe(CONSIGNMENTS);
  expect(await database().historyEntry.count({ where: { event: "consignment_claimed" } })).toBe(CONSIGNMENTS);
  expect(await database().consignment.count({ where: { status: "claimed" } })).toBe(CONSIGNMENTS);
}, 120_000);

// Fails without its guard: `claimChosen` that looks first, and then updates by id alone, gives one parcel to several.
test("the same parcels chosen by 20 colleagues at once go to one of them each", async () => {
  const parcels = await queuedParcels(20, colleague(0));
  const ids = parcels.map(({ id }) => id);
  const given = await atOnce(20, async (place) => {
    const turned = [...ids.slice(place), ...ids.slice(0, place)];
    return granted(await claimChosen(turned, colleague(place))).done;
  });
  expect(given.flat().sort()).toEqual(parcels.map(({ code }) => code).sort());
});

// Fails without its guard: without the holder in the `WHERE` of packing, the former holder packs what another holds.
test("a stale claim is taken over once, and its former holder is refused whatever he does", async () => {
  const [parcel] = await queuedParcels(1, colleague(0));
  if (!parcel) throw new Error("no parcel");
  granted(await claimChosen([parcel.id], colleague(0)));
  await leaveAlone(parcel.id, 121);
  const taken = await atOnce(19, async (place) => granted(await claimChosen([parcel.id], colleague(place + 1))).done);
  expect(taken.flat()).toEqual([parcel.code]);
  const former = await Promise.all([
    packConsignments([parcel.id], colleague(0)),
    releaseConsignments([parcel.id], colleague(0)),
    claimChosen([parcel.id], colleague(0)),
  ]);
  expect(former.flatMap((answer) => granted(answer).done)).toEqual([]);
});

// Fails without its guard: without the status in the `WHERE` of dispatching there are 200 emails queued, kept to one by their
// key, and the second movement breaks on its index.
test("a dispatch clicked 200 times is one movement and one email", async () => {
  const by = colleague(0);
  const { id, request } = await packedParcel(by, { email: "someone@home.example", contactPreference: "email" });
  const answers: Outcome[] = [];
  const click = async () => {
    answers.push(granted(await dispatchConsignment({ id, trackingNumber: "AB 1234" }, by)));
  };
  await inLanes(
    20,
    Array.from({ length: 200 }, () => click),
  );
  expect(answers.filter(({ done }) => done.length === 1)).toHaveLength(1);
  expect(await database().stockMovement.count({ where: { kind: "dispatch" } })).toBe(1);
  expect(await emailsTo(request)).toEqual(["request_approved", "parcel_dispatched"]);
  expect((await historyOf({ id })).filter((event) => event === "consignment_dispatched")).toHaveLength(1);
  expect(await shelf()).toMatchObject({ onHand: 0, allocated: 0 });
}, 60_000);

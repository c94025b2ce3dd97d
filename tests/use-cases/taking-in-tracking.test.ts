import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { aColleague, packedParcel, queuedParcels } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { previewTracking, takeInTracking } from "#use-cases/fulfilment/take-in-tracking.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const dispatches = () => database().stockMovement.count({ where: { kind: "dispatch" } });

test("a preview changes nothing; taking in dispatches what is ready, and the same file twice changes nothing more", async () => {
  const [by, other] = [await aColleague(), await aColleague()];
  const [mine, theirs, held] = [await packedParcel(by), await packedParcel(other), await packedParcel(by)];
  granted(await holdConsignments([held.id], "No such street", by));
  const [queued] = await queuedParcels(1, by);
  const codes = [mine.code, theirs.code, held.code, queued?.code, "AG-2222-22222"];
  const file = ["Reference,Tracking number", ...codes.map((code, place) => `${code},TT00000000${place}GB`), "?,?"].join(
    "\n",
  );
  const expected = ["ready", "with_colleague", "held", "not_packed", "no_such_parcel"];
  const preview = granted(await previewTracking(file, by));
  expect(preview.matches.map(({ is }) => is)).toEqual(expected);
  expect(preview.unread).toEqual([{ line: 7, lacks: "both" }]);
  expect(await dispatches()).toBe(0);

  expect(granted(await takeInTracking(file, by)).matches.map(({ is }) => is)).toEqual(expected);
  const sent = await database().consignment.findMany({ where: { status: "dispatched" } });
  expect(sent.map(({ code, trackingNumber }) => [code, trackingNumber])).toEqual([[mine.code, "TT000000000GB"]]);
  expect(granted(await takeInTracking(file, by)).matches[0]?.is).toBe("done");
  const other2 = granted(await previewTracking(`${mine.code},TT999999999GB`, by));
  expect(other2.matches).toMatchObject([{ is: "sent_otherwise" }]);
  expect(await dispatches()).toBe(1);
});

test("two colleagues who take in one file at once dispatch each parcel once", async () => {
  const by = await aColleague();
  const parcels = [await packedParcel(by), await packedParcel(by), await packedParcel(by)];
  const file = parcels.map(({ code }, place) => `${code},TT00000000${place}GB`).join("\n");
  const both = await Promise.all([takeInTracking(file, by), takeInTracking(file, by)]);
  const went = both.flatMap((each) => granted(each).matches).filter(({ is }) => is === "ready");
  expect(went).toHaveLength(3);
  expect(await dispatches()).toBe(3);
});

test("only who packs may", async () => {
  expect(refusalOf(await takeInTracking("x", await aColleague("training")))).toBe("not_allowed");
});

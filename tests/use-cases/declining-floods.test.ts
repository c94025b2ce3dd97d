import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { USUAL_ARRIVALS } from "#domain/free-copies/flood-signs.ts";
import type { FloodKind, FloodWish } from "#domain/free-copies/flood-wish.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { comes, manyCome } from "#tests/support/floods.ts";
import { linesOutOfStep } from "#tests/support/ledger.ts";
import { aColleague, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { declineFlood } from "#use-cases/free-copies/decline-flood.ts";
import { floodsNow, pastDeclines, previewFlood } from "#use-cases/free-copies/flood-queries.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { approveRequest, declineRequest } from "#use-cases/free-copies/review.ts";
import { undoFloodDecline } from "#use-cases/free-copies/undo-flood-decline.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { historyOf } from "#use-cases/history/queries.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(async () => {
  await store.clear();
  await database().rateLimit.deleteMany();
});
afterAll(async () => {
  await closeLimits();
  await store.close();
});

const USUAL = USUAL_ARRIVALS.withoutWork.network;
const FLOOD = 30;

/** A flood from one network by something quick, in which one person without JavaScript took a minute. */
async function aFlood() {
  const person = await comes({ address: "192.0.2.250" });
  const flood = await manyCome(FLOOD, (place) => ({ address: `192.0.2.${place}`, seconds: 1 }));
  const late = await comes({ address: "192.0.2.251" });
  return { person, late, flood };
}

async function theFlood(kind: FloodKind = "machine_like"): Promise<FloodWish> {
  const [flood] = await floodsNow();
  if (!flood) throw new Error("there is no flood");
  return { network: flood.network, from: flood.from, to: flood.to, kind };
}

const countBy = async (status: "declined" | "approved" | "in_review") =>
  database().freeCopyRequest.count({ where: { status } });

test("a flood is one line, whose preview says what would be declined and what would stay", async () => {
  const { late } = await aFlood();
  const [flood] = await floodsNow();
  const held = FLOOD + 2 - USUAL;
  expect(flood).toMatchObject({ requests: held, machineLike: held - 1 });
  const preview = await previewFlood(await theFlood());
  expect(preview).toMatchObject({ declined: FLOOD, approved: USUAL - 1, spared: 2, tooLate: 0 });
  expect(preview.byHour.reduce((sum, { requests }) => sum + requests, 0)).toBe(FLOOD + 2);
  expect(preview.firstSpared.map(({ reference }) => reference)).toContain(late.reference);
  expect(await previewFlood(await theFlood("all"))).toMatchObject({ declined: FLOOD + 2, spared: 0 });
  expect(await previewFlood(await theFlood("without_work"))).toMatchObject({ declined: FLOOD + 2, spared: 0 });
});

test("declined together: parcels cancelled, copies free, nobody written to, one line of history, and a kind word", async () => {
  await stock(100, by);
  const { person, flood } = await aFlood();
  await runJobs();
  expect((await shelf()).allocated).toBe(USUAL);
  const emails = await database().outboxEmail.count();
  const id = randomUUID();
  const wish = await theFlood();
  expect(granted(await declineFlood({ id, ...wish }, by))).toEqual({ declined: FLOOD });
  await runJobs();
  expect(await countBy("declined")).toBe(FLOOD);
  expect(await shelf()).toMatchObject({ onHand: 100, allocated: 1, sumAllocated: 1 });
  expect(await linesOutOfStep()).toEqual([]);
  expect(await parcelOf(person)).toMatchObject({ status: "queued" });
  expect(await database().outboxEmail.count()).toBe(emails);
  const [one] = flood;
  expect(await requestByToken(one?.token ?? "")).toMatchObject({ status: "declined", isDeclinedAsFlood: true });
  const history = await historyOf("request", one?.reference ?? "");
  expect(history.at(-1)).toMatchObject({ event: "flood_declined", staffName: by.name, details: { requests: FLOOD } });
  expect(await floodsNow()).toMatchObject([{ requests: 1, machineLike: 0 }]);
  expect(granted(await declineFlood({ id, ...wish }, by)), "pressed again").toEqual({ declined: FLOOD });
  expect(await database().historyEntry.count({ where: { event: "flood_declined" } })).toBe(1);
});

test("what is packed stays, and what is claimed is taken off the table", async () => {
  await stock(100, by);
  const { flood } = await aFlood();
  await runJobs();
  const [packed, claimed] = flood.filter(({ status }) => status === "approved");
  const parcels = await Promise.all([packed, claimed].map((each) => parcelOf({ reference: each?.reference ?? "" })));
  granted(
    await claimChosen(
      parcels.map((parcel) => parcel.id),
      by,
    ),
  );
  granted(await packConsignments([parcels[0]?.id ?? ""], by));
  expect(await previewFlood(await theFlood())).toMatchObject({ declined: FLOOD - 1, tooLate: 1 });
  expect(granted(await declineFlood({ id: randomUUID(), ...(await theFlood()) }, by))).toEqual({ declined: FLOOD - 1 });
  expect(await parcelOf({ reference: packed?.reference ?? "" })).toMatchObject({ status: "packed" });
  expect(await parcelOf({ reference: claimed?.reference ?? "" })).toMatchObject({
    status: "cancelled",
    claimedById: null,
  });
  expect(await linesOutOfStep()).toEqual([]);
});

test("taken back, all are in review again; who approves one whose parcel was cancelled makes another", async () => {
  await stock(100, by);
  const { flood } = await aFlood();
  const id = randomUUID();
  granted(await declineFlood({ id, ...(await theFlood()) }, by));
  granted(await undoFloodDecline(id, by, new Date()));
  granted(await undoFloodDecline(id, by, new Date()));
  expect(await countBy("declined")).toBe(0);
  expect(await countBy("in_review")).toBe(FLOOD + 1);
  expect(await pastDeclines()).toMatchObject([{ id, declined: FLOOD, isHalfUndone: false, undoneByName: by.name }]);
  const again = flood.find(({ status }) => status === "approved");
  const reference = again?.reference ?? "";
  granted(await approveRequest({ reference, copies: 1, note: null }, by));
  await runJobs();
  expect(await parcelOf({ reference: `${reference}-2` })).toMatchObject({ status: "queued" });
  expect(await linesOutOfStep()).toEqual([]);
  expect(refusalOf(await declineFlood({ id, ...(await theFlood()) }, by)), "the same page").toBe("no_such_flood");
});

test("after a week it is final, and what was declined by itself since is left alone", async () => {
  const { late } = await aFlood();
  const id = randomUUID();
  granted(await declineFlood({ id, ...(await theFlood("all")) }, by));
  const inAWeek = new Date(Date.now() + 7 * 86_400_000);
  expect(refusalOf(await undoFloodDecline(id, by, inAWeek))).toBe("too_late");
  granted(await undoFloodDecline(id, by, new Date()));
  granted(await declineRequest({ reference: late.reference, reason: "Not this time." }, by));
  granted(await undoFloodDecline(id, by, new Date()));
  expect(await countBy("declined")).toBe(1);
  expect(await requestByToken(late.token)).toMatchObject({ isDeclinedAsFlood: false });
});

// Fails without its guard: without the lock on the decline's own row, what is taken back meanwhile is declined again.
test("many who press at once decline each request once; taken back meanwhile, none stays declined", async () => {
  await stock(100, by);
  await aFlood();
  const id = randomUUID();
  const wish = await theFlood();
  const pressed = atOnce(6, () => declineFlood({ id, ...wish }, by));
  while ((await database().floodDecline.count()) === 0);
  granted(await undoFloodDecline(id, by, new Date()));
  await pressed;
  expect(await countBy("declined")).toBe(0);
  expect(await linesOutOfStep()).toEqual([]);
  expect(await database().historyEntry.count({ where: { event: "flood_declined" } })).toBeLessThan(2);
});

test("only who may decide requests may decline a flood or take that back", async () => {
  await aFlood();
  const trainer = await aColleague("training");
  const id = randomUUID();
  expect(refusalOf(await declineFlood({ id, ...(await theFlood()) }, trainer))).toBe("not_allowed");
  expect(refusalOf(await undoFloodDecline(id, trainer, new Date()))).toBe("not_allowed");
  expect(refusalOf(await undoFloodDecline("x", by, new Date()))).toBe("no_such_flood");
  expect(refusalOf(await declineFlood({ id: "x", ...(await theFlood()) }, by))).toBe("no_such_flood");
});

test("a house that a flood named is not held against whoever lives there", async () => {
  const { flood } = await aFlood();
  const [named] = flood;
  granted(await declineFlood({ id: randomUUID(), ...(await theFlood()) }, by));
  const neighbour = await comes({ address: "198.51.100.9", addressLine1: named?.house ?? "" });
  expect(neighbour).toMatchObject({ status: "approved", reviewReasons: [] });
});

import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { freeCopies, toldFree } from "#domain/reports/copies-figures.ts";
import { periodOf } from "#domain/reports/period.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { sentParcels } from "#tests/support/sent-parcels.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { undoDispatches } from "#use-cases/fulfilment/undo-dispatch.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { copiesReport } from "#use-cases/reports/copies.ts";
import { copiesFile } from "#use-cases/reports/copies-file.ts";
import { setCopyCosts } from "#use-cases/settings/copy-costs.ts";
import { setUndoMinutes } from "#use-cases/settings/undo-minutes.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const NOW = new Date("2026-11-26T12:00:00Z");
const report = async (period: string) => granted(await copiesReport(periodOf(period, NOW), by, NOW));

test("what a dispatch writes down: the letters of the postcode and what the copies count as, and nothing more of the address", async () => {
  granted(await setUndoMinutes(5, by));
  const { id } = await packedParcel(by, { postcode: "HU5 2AB" });
  const facts = () =>
    database().consignment.findUniqueOrThrow({ where: { id }, select: { area: true, sentAs: true, status: true } });
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  expect(await facts()).toEqual({ area: "HU", sentAs: "individual", status: "dispatched" });
  granted(await undoDispatches([id], by));
  expect(await facts()).toEqual({ area: null, sentAs: null, status: "packed" });
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  const today = new Date();
  const now = granted(await copiesReport(periodOf(undefined, today), by, today));
  expect([now.whole.all, freeCopies(now.whole)]).toEqual([1, 1]);
  granted(await noteNotArrived({ id, what: "returned", next: "nothing", spoilt: {}, reason: "" }, by));
  expect(granted(await copiesReport(periodOf(undefined, today), by, today)).isEmpty).toBe(true);
});

test("copies count in the month that it is here, by kind; what came back counts nowhere", async () => {
  await sentParcels({ at: "2026-07-31T22:30:00Z", copies: 25 });
  await sentParcels({ at: "2026-07-31T23:30:00Z", copies: 10 });
  await sentParcels({ at: "2026-08-02T09:00:00Z", sentAs: "training", copies: 12 });
  await sentParcels({ at: "2026-08-03T09:00:00Z", sentAs: "individual", parcels: 5, copies: 2 });
  await sentParcels({ at: "2026-08-03T09:00:00Z", sentAs: "group", parcels: 6, copies: 20 });
  await sentParcels({ at: "2026-08-04T09:00:00Z", copies: 99, status: "returned" });
  const { months, whole } = await report("2026-Q3");
  expect(
    months.map(({ month, sent }) => [month.key, sent.ordered, sent.individual, sent.group, sent.training, sent.all]),
  ).toEqual([
    ["2026-07", 25, 0, 0, 0, 25],
    ["2026-08", 10, 10, 120, 12, 152],
    ["2026-09", 0, 0, 0, 0, 0],
  ]);
  expect(whole).toMatchObject({ ordered: 35, individual: 10, group: 120, eitherFree: 0, training: 12, all: 177 });
});

test("of a month in which fewer than five parcels went to individuals or to groups, both are told together, in every sum", async () => {
  await sentParcels({ at: "2026-07-10T09:00:00Z", sentAs: "individual", parcels: 4 });
  await sentParcels({ at: "2026-07-10T09:00:00Z", sentAs: "group", parcels: 9, copies: 10 });
  await sentParcels({ at: "2026-08-10T09:00:00Z", sentAs: "individual", parcels: 5 });
  const { months, whole } = await report("2026-Q3");
  expect(months[0]).toMatchObject({ isFreeParted: false, sent: { individual: 0, group: 0, eitherFree: 94, all: 94 } });
  expect(months[1]).toMatchObject({ isFreeParted: true, sent: { individual: 5, group: 0, eitherFree: 0 } });
  expect(whole, "what July does not tell is not in the sums of the quarter").toMatchObject({
    individual: 5,
    group: 0,
    eitherFree: 94,
  });
  const isTold = (sent: typeof whole) => [toldFree(sent, "individual"), toldFree(sent, "group")];
  expect(isTold(whole), "no group is told of: that is not none").toEqual([5, null]);
  expect(months.map(({ sent }) => isTold(sent))).toEqual([
    [null, null],
    [5, 0],
    [0, 0],
  ]);
});

test("a region to which few went in a quarter is told with another, and a year tells no more than its quarters", async () => {
  const free = { sentAs: "individual" as const, copies: 1 };
  await sentParcels({ ...free, at: "2026-05-10T09:00:00Z", area: "HU", parcels: 8 });
  await sentParcels({ ...free, at: "2026-05-10T09:00:00Z", area: "CF", parcels: 5 });
  await sentParcels({ ...free, at: "2026-05-10T09:00:00Z", area: "JE", parcels: 2 });
  await sentParcels({ ...free, at: "2026-08-10T09:00:00Z", area: "JE", parcels: 6 });
  await sentParcels({ ...free, at: "2026-08-10T09:00:00Z", area: null, parcels: 5 });
  const spring = (await report("2026-Q2")).places?.copies.free;
  expect(spring?.told).toMatchObject({ "Yorkshire and the Humber": 8, Wales: "hidden", Jersey: "few", London: 0 });
  expect(spring?.together).toBe(7);
  const year = (await report("2026-27")).places;
  expect(year?.quarters).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
  expect(year?.copies.free.told, "the two of spring are in none of Jersey's").toMatchObject({
    Jersey: 6,
    Wales: "hidden",
    "Not known": 5,
  });
  expect(year?.copies.free.together).toBe(7);
  expect((await report("2026-05")).places, "a month alone tells no region").toBeNull();
});

test("what free copies cost by what was set for each month, and who paid", async () => {
  const costs = { fromMonth: "2026-07", copyPence: "3.00", parcelPence: "4.00" };
  expect(granted(await setCopyCosts({ ...costs, copyPence: "x" }, by))).toHaveProperty("copyPence");
  expect(granted(await setCopyCosts(costs, by))).toBeNull();
  expect(granted(await setCopyCosts({ ...costs, fromMonth: "2026-08", copyPence: "3.50" }, by))).toBeNull();
  await sentParcels({ at: "2026-07-10T09:00:00Z", sentAs: "group", parcels: 5, copies: 10 });
  await sentParcels({ at: "2026-08-10T09:00:00Z", sentAs: "group", parcels: 5, copies: 10 });
  const order = await anOrder({ payBy: "invoice", copies: "10", sponsoredCopies: "3" });
  granted(await approveOrder(order.reference, by));
  await database().order.update({ where: { id: order.id }, data: { acceptedAt: new Date("2026-08-15T12:00:00Z") } });
  const { cost, sponsored, paid } = await report("2026-Q3");
  expect(cost).toEqual({ printPence: 50 * 300 + 50 * 350, postPence: 10 * 400, copiesWithoutCosts: 0 });
  expect(sponsored).toEqual({ copies: 3, pence: 3_000 });
  expect(paid).toEqual({ supportersPence: 3_000, charityPence: 36_500 - 3_000, aheadPence: 0 });
  expect((await report("2026-Q2")).sponsored).toEqual({ copies: 0, pence: 0 });
});

test("half of the parcels, and nine in ten, by the days from payment or approval", async () => {
  for (const waitedDays of [1, 1, 1, 2, 2, 3, 4, 5, 6, 20])
    await sentParcels({ at: "2026-08-20T09:00:00Z", waitedDays });
  await sentParcels({ at: "2026-09-20T09:00:00Z", waitedDays: 2 });
  const { waited } = await report("2026-Q3");
  expect(waited.months.get("2026-08")).toEqual({ parcels: 10, halfDays: 2.5, nineInTenDays: expect.closeTo(7.4, 5) });
  expect(waited.whole).toMatchObject({ parcels: 11, halfDays: 2 });
  expect(waited.months.has("2026-07")).toBe(false);
});

test("the files have a row for each month and one for all, and one for each region; only who manages orders has them", async () => {
  await sentParcels({ at: "2026-08-10T09:00:00Z", sentAs: "group", parcels: 7, copies: 10, area: "M" });
  await sentParcels({ at: "2026-08-10T09:00:00Z", sentAs: "group", parcels: 2, copies: 10, area: "JE" });
  await sentParcels({ at: "2026-08-10T09:00:00Z", copies: 30, parcels: 6, area: "G" });
  const period = periodOf("2026-Q3", NOW);
  const rowsOf = async (which: "months" | "regions") =>
    parse<Record<string, string>>(granted(await copiesFile(which, period, by, NOW)), { columns: true, bom: true });
  const months = await rowsOf("months");
  expect(months.map(({ Month }) => Month)).toEqual(["2026-07", "2026-08", "2026-09", "All months"]);
  expect(months[1]).toMatchObject({ "Copies ordered": "180", "Free to groups": "90", "All copies": "270" });
  const regions = Object.fromEntries((await rowsOf("regions")).map((row) => [row.Region, row]));
  expect(regions.Jersey).toMatchObject({ "Free copies": "fewer than 5 parcels", "Copies ordered": "0" });
  expect(regions["North West"]).toMatchObject({ "Free copies": "not told" });
  expect(regions.Scotland).toMatchObject({ "Copies ordered": "180", "Free copies": "0" });
  expect(regions["Regions that are not told by themselves"]).toMatchObject({ "Free copies": "90" });
  const trainer = await aColleague("training");
  expect(refusalOf(await copiesFile("months", period, trainer, NOW))).toBe("not_allowed");
});

test("a period in which nothing went out is empty", async () => {
  expect((await report("2025-26")).isEmpty).toBe(true);
});

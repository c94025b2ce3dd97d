import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { trainingSpan } from "#domain/reports/training-span.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aBooking } from "#tests/support/bookings.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { aDayOfTraining, aPaidOrder, someSeats, someThought } from "#tests/support/training-figures.ts";
import { figuresOfTraining } from "#use-cases/training/figures.ts";
import { figuresFile } from "#use-cases/training/figures-file.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const span = trainingSpan(undefined, new Date("2026-11-26T12:00:00Z"));
const figures = async (kind: "all" | "arranged" | "open" = "all") =>
  granted(await figuresOfTraining({ span, kind }, by));
const inMonth = async (key: string) => {
  const found = (await figures()).months.find(({ month }) => month.key === key);
  if (!found) throw new Error(`${key} is not shown`);
  return found;
};

test("trainings count in the month that it is here: the last evening of July is July's, half past midnight is August's", async () => {
  await aDayOfTraining({ at: "2026-07-31T18:00:00Z", came: [4, 2, 6] });
  await aDayOfTraining({ at: "2026-07-31T22:30:00Z", online: true, came: [1, 0, 3] });
  await aDayOfTraining({ at: "2026-07-31T23:30:00Z", open: { capacity: 10 }, came: [0, 5, 0] });
  await aDayOfTraining({ at: "2026-08-31T22:59:59Z", open: { capacity: 10 }, online: true, came: [2, 2, 2] });
  await aDayOfTraining({ at: "2026-07-10T09:00:00Z", status: "cancelled", came: [50, 0, 0] });
  await aDayOfTraining({ at: "2026-11-28T09:00:00Z", status: "planned" });
  await aDayOfTraining({ at: "2025-11-30T23:59:00Z", came: [90, 0, 0] });
  expect((await inMonth("2026-07")).counts).toMatchObject({
    ...{ arrangedOnline: 1, arrangedInPerson: 1, openOnline: 0, openInPerson: 0 },
    ...{ staff: 5, volunteers: 2, serviceUsers: 9 },
  });
  expect((await inMonth("2026-08")).counts).toMatchObject({
    ...{ arrangedOnline: 0, arrangedInPerson: 0, openOnline: 1, openInPerson: 1 },
    ...{ staff: 2, volunteers: 7, serviceUsers: 2 },
  });
  expect((await figures()).whole.counts).toMatchObject({ staff: 7, volunteers: 9, serviceUsers: 11 });
  expect((await figures("open")).whole.counts).toMatchObject({ arrangedOnline: 0, staff: 2, volunteers: 7 });
});

test("income is what came in for trainings and places, less what was given back, each in the month in which it moved", async () => {
  const back = (pence: number, status?: "pending") => ({
    at: "2026-06-01T09:00:00Z",
    pence,
    ...(status && { status }),
  });
  await aPaidOrder({
    about: "training",
    paid: ["2026-05-31T22:30:00Z", 50_000],
    back: [back(25_000), back(700, "pending")],
  });
  await aPaidOrder({ about: "seats", paid: ["2026-05-31T23:30:00Z", 4_001] });
  await aPaidOrder({ about: "copies", paid: ["2026-05-20T09:00:00Z", 99_900], back: [back(900)] });
  expect((await inMonth("2026-05")).counts).toMatchObject({ paidPence: 50_000, backPence: 0 });
  expect((await inMonth("2026-06")).counts).toMatchObject({ paidPence: 4_001, backPence: 25_000 });
  expect((await figures("arranged")).whole.counts).toMatchObject({ paidPence: 50_000, backPence: 25_000 });
  expect((await figures("open")).whole.counts).toMatchObject({ paidPence: 4_001, backPence: 0 });
});

test("places sold stand beside those there were; what was cancelled counts when it was", async () => {
  const [first, second] = [
    await aDayOfTraining({ at: "2026-06-10T09:00:00Z", open: { capacity: 12 } }),
    await aDayOfTraining({ at: "2026-06-20T09:00:00Z", open: { capacity: 8 }, status: "planned" }),
  ];
  await aDayOfTraining({ at: "2026-06-21T09:00:00Z", open: { capacity: 30 }, status: "cancelled" });
  await someSeats(first, 5, "confirmed");
  await someSeats(first, 2, "confirmed");
  await someSeats(second, 3, "confirmed");
  await someSeats(second, 1, "held");
  const closedAt = new Date("2026-04-30T23:30:00Z");
  await someSeats(second, 2, "cancelled", { closedAt });
  await someSeats(second, 4, "cancelled", { closedAt, wasConfirmed: false });
  const { id } = await aBooking();
  await database().booking.update({ where: { id }, data: { status: "cancelled", closedAt } });
  expect((await inMonth("2026-06")).counts).toMatchObject({ capacity: 20, placesSold: 10 });
  expect((await inMonth("2026-05")).counts).toMatchObject({ bookingsCancelled: 1, placesCancelled: 2 });
});

test("no average stands on fewer than five answers, nor tells by its difference what fewer said", async () => {
  const day = (at: string) => aDayOfTraining({ at });
  const [three, other, five, alone, four] = [
    await day("2026-08-04T09:00:00Z"),
    await day("2026-08-05T09:00:00Z"),
    await day("2026-09-04T09:00:00Z"),
    await day("2026-09-05T09:00:00Z"),
    await day("2026-10-05T09:00:00Z"),
  ];
  const marks = (...all: number[]) => all.map((useful) => ({ useful }));
  await someThought(three, marks(5, 5, 5));
  await someThought(other, marks(1, 2, 3));
  await someThought(five, [...marks(4, 4, 4, 4), { useful: 5, after: 3 }]);
  await someThought(alone, marks(1));
  await someThought(four, marks(1, 1, 1, 1));
  expect((await inMonth("2026-08")).feedback.useful, "21 of 6 answers").toBe(3.5);
  expect((await inMonth("2026-09")).feedback, "21 of 5; the sixth would tell what it said").toEqual({
    ...{ useful: 4.2, confidentBefore: null, confidentAfter: null, recommends: null },
  });
  expect((await inMonth("2026-10")).feedback.useful).toBeNull();
  expect((await figures()).whole.feedback.useful, "42 of 11: what no month shows is in no sum").toBe(42 / 11);
  expect((await figures("open")).whole.feedback.useful, "not narrowed by kind").toBe(42 / 11);
});

test("the file has a row for each month and one for all; only who manages training has it", async () => {
  await aDayOfTraining({ at: "2026-07-31T22:30:00Z", online: true, came: [1, 0, 3] });
  await aPaidOrder({ about: "training", paid: ["2026-07-02T09:00:00Z", 12_345] });
  const file = granted(await figuresFile({ span, kind: "all" }, by));
  const rows = parse<Record<string, string>>(file, { columns: true, bom: true });
  expect(rows.map(({ Month }) => Month)).toEqual([...span.months.map(({ key }) => key), "All months"]);
  const july = { "By arrangement, online": "1", "Service users reached": "3", Income: "123.45", "Useful (1 to 5)": "" };
  expect(rows.find(({ Month }) => Month === "2026-07")).toMatchObject(july);
  expect(rows.at(-1)).toMatchObject(july);
  const packer = await aColleague("fulfilment");
  expect(refusalOf(await figuresFile({ span, kind: "all" }, packer))).toBe("not_allowed");
});

test("without trainings there is nothing to show", async () => {
  expect((await figures()).isEmpty).toBe(true);
});

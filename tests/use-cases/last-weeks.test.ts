import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, stock } from "#tests/support/packing-table.ts";
import { sentParcels } from "#tests/support/sent-parcels.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { aDayOfTraining, aPaidOrder } from "#tests/support/training-figures.ts";
import { weeksFor } from "#use-cases/reports/weeks.ts";

let store: Store;
let administrator: StaffMember;
beforeAll(async () => {
  store = await openStore();
  administrator = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** A Thursday. */
const NOW = new Date("2026-11-26T12:00:00Z");

test("weeks begin on Monday at midnight here, and there are twelve", async () => {
  const { weeks } = await weeksFor(administrator, NOW);
  expect([weeks.length, weeks[0]?.key, weeks.at(-1)?.key, weeks.at(-1)?.name]).toEqual([
    12,
    "2026-09-07",
    "2026-11-23",
    "23 Nov",
  ]);
  expect(weeks[0]?.from.toISOString(), "still summer time").toBe("2026-09-06T23:00:00.000Z");
});

test("copies, days, money and trainings stand in their weeks, and what lies before is left out", async () => {
  await sentParcels({ at: "2026-09-06T22:59:00Z", copies: 500 });
  await sentParcels({ at: "2026-09-06T23:00:00Z", copies: 25, waitedDays: 3 });
  await sentParcels({ at: "2026-09-08T09:00:00Z", sentAs: "group", copies: 10, waitedDays: 5 });
  await sentParcels({ at: "2026-11-25T09:00:00Z", sentAs: "training", copies: 8, waitedDays: 2 });
  await sentParcels({ at: "2026-11-25T09:00:00Z", copies: 99, status: "returned" });
  await aPaidOrder({
    about: "copies",
    paid: ["2026-11-23T09:00:00Z", 20_000],
    back: [{ at: "2026-11-24T09:00:00Z", pence: 5_000 }],
  });
  await aDayOfTraining({ at: "2026-11-24T09:00:00Z", came: [4, 2, 6] });
  await aDayOfTraining({ at: "2026-11-24T09:00:00Z", status: "planned" });
  const { sent, incomePence, trained } = await weeksFor(administrator, NOW);
  expect(sent?.[0]).toEqual({ week: "2026-09-07", ordered: 25, free: 10, training: 0, days: 4 });
  expect(sent?.[1]).toMatchObject({ ordered: 0, free: 0, days: 0 });
  expect(sent?.at(-1)).toMatchObject({ ordered: 0, free: 0, training: 8, days: 2 });
  expect([incomePence?.at(-1), incomePence?.[0]]).toEqual([15_000, 0]);
  expect(trained?.at(-1)).toMatchObject({ trainings: 1, people: 12 });
});

test("everybody sees what they have to do with, and no more", async () => {
  await stock(100, administrator);
  const seen = async (role: "fulfilment" | "training") => {
    const { sent, covers, incomePence, trained } = await weeksFor(await aColleague(role), NOW);
    return [sent, covers, incomePence, trained].map((each) => each !== null);
  };
  expect(await seen("fulfilment")).toEqual([true, true, false, false]);
  expect(await seen("training")).toEqual([false, false, false, true]);
  expect((await weeksFor(administrator, NOW)).covers).toMatchObject([{ sku: "advocacy-guide", onHand: 100 }]);
});

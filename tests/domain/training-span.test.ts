import { expect, test } from "vitest";
import { trainingSpan, yearsToChoose } from "#domain/reports/training-span.ts";

const now = new Date("2026-11-26T12:00:00Z");

test("the last twelve months end with this one, and a year with the month that has begun", () => {
  const latest = trainingSpan(undefined, now);
  expect([latest.months.length, latest.months[0]?.key, latest.months.at(-1)?.key]).toEqual([12, "2025-12", "2026-11"]);
  expect([latest.from, latest.to]).toEqual([new Date("2025-12-01T00:00:00Z"), new Date("2026-12-01T00:00:00Z")]);
  expect(trainingSpan("2026", now).months.map(({ key }) => key)).toHaveLength(11);
  expect(trainingSpan("2025", now)).toMatchObject({ key: "2025", name: "2025", to: new Date("2026-01-01T00:00:00Z") });
});

test("at half past midnight here it is the new month, and the new year can be chosen", () => {
  expect(trainingSpan(undefined, new Date("2026-07-31T23:30:00Z")).months.at(-1)?.key).toBe("2026-08");
  expect(yearsToChoose(now)[0]).toBe("2026");
});

test("what names no year that can be chosen is the last twelve months", () => {
  for (const typed of ["", "2027", "2019", "99999", "2026-01", "'", "NaN", "constructor"])
    expect(trainingSpan(typed, now).key, typed).toBe("");
});

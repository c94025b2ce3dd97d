import { expect, test } from "vitest";
import { MOST_MONTHS, periodOf, periodsToChoose, wholeQuarters } from "#domain/reports/period.ts";

const NOW = new Date("2026-11-26T12:00:00Z");
const of = (typed: string | undefined) => {
  const { key, name, months, isPresent } = periodOf(typed, NOW);
  return [key, name, months[0]?.key, months.at(-1)?.key, isPresent];
};

test("a month, a quarter, a financial year from April, and months from one to another", () => {
  expect(of("2026-10")).toEqual(["2026-10", "October 2026", "2026-10", "2026-10", false]);
  expect(of("2026-Q3")).toEqual(["2026-Q3", "July to September 2026", "2026-07", "2026-09", false]);
  expect(of("2025-26")).toEqual(["2025-26", "Financial year 2025 to 2026", "2025-04", "2026-03", false]);
  expect(of("2026-05..2026-08")).toEqual(["2026-05..2026-08", "May 2026 to August 2026", "2026-05", "2026-08", false]);
});

test("what is not over yet is told up to the present month", () => {
  expect(of("2026-27")).toEqual(["2026-27", "Financial year 2026 to 2027", "2026-04", "2026-11", true]);
  expect(of("2026-Q4")).toEqual(["2026-Q4", "October to December 2026", "2026-10", "2026-11", true]);
});

test.each([
  ...[
    undefined,
    "",
    "x",
    "2026-13",
    "2026-00",
    "2026-29",
    "2030-01",
    "2019-04",
    "2026-Q5",
    "2027-Q1",
    "2026-08..2026-05",
  ],
  ...["2026-05..", "..2026-05", "2020-01..2026-11", "2026-05..2026-13", "2031-32", "2026-11'--", "2026-04..2199-12x"],
])("%s is the present financial year", (typed) => {
  expect(of(typed)[0]).toBe("2026-27");
});

test("no report is longer than five years", () => {
  expect(periodOf("2021-12..2026-11", NOW).months).toHaveLength(MOST_MONTHS);
  expect(periodOf("2021-11..2026-11", NOW).key).toBe("2026-27");
});

test("what can be chosen is latest first, and each is what it says", () => {
  const { months, quarters, years } = periodsToChoose(NOW);
  expect([months[0]?.key, months.at(-1)?.key, months.length]).toEqual(["2026-11", "2025-12", 12]);
  expect([quarters[0]?.key, quarters.at(-1)?.key]).toEqual(["2026-Q4", "2025-Q1"]);
  expect(years.map(({ key }) => key)).toEqual([
    "2026-27",
    "2025-26",
    "2024-25",
    "2023-24",
    "2022-23",
    "2021-22",
    "2020-21",
  ]);
  for (const { key, name } of [...months, ...quarters, ...years])
    expect(periodOf(key, NOW)).toMatchObject({ key, name });
  expect(periodsToChoose(new Date("2027-02-01T00:00:00Z")).years[0]?.key).toBe("2026-27");
});

test("quarters count as whole when every month of theirs that has begun is there", () => {
  expect(wholeQuarters(periodOf("2026-27", NOW), NOW)).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
  expect(wholeQuarters(periodOf("2026-05..2026-11", NOW), NOW)).toEqual(["2026-Q3", "2026-Q4"]);
  expect(wholeQuarters(periodOf("2026-10", NOW), NOW)).toEqual([]);
  expect(wholeQuarters(periodOf("2026-07", NOW), NOW)).toEqual([]);
});

test("months begin at midnight in the United Kingdom", () => {
  expect(periodOf("2026-Q3", NOW).from.toISOString()).toBe("2026-06-30T23:00:00.000Z");
  expect(periodOf("2026-Q3", NOW).to.toISOString()).toBe("2026-09-30T23:00:00.000Z");
});

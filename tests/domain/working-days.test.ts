import { expect, test } from "vitest";
import { bankHolidays, isWorkingDay, workingDaysBefore } from "#domain/training/working-days.ts";

// As GOV.UK lists them for England and Wales.
const LISTED = {
  2026: [
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
  ],
  2027: [
    "2027-01-01",
    "2027-03-26",
    "2027-03-29",
    "2027-05-03",
    "2027-05-31",
    "2027-08-30",
    "2027-12-27",
    "2027-12-28",
  ],
  2028: [
    "2028-01-03",
    "2028-04-14",
    "2028-04-17",
    "2028-05-01",
    "2028-05-29",
    "2028-08-28",
    "2028-12-25",
    "2028-12-26",
  ],
};

test.each(Object.entries(LISTED))("the bank holidays of %s are those that are listed", (year, days) => {
  expect(bankHolidays(Number(year)).sort()).toEqual(days);
});

test("Christmas on a Sunday is kept on the Tuesday", () => {
  expect(bankHolidays(2033).slice(-2)).toEqual(["2033-12-26", "2033-12-27"]);
});

test("guides for a Wednesday should be there on the Friday before it", () => {
  expect(workingDaysBefore(new Date("2026-12-02T10:00:00Z"), 3)).toBe("2026-11-27");
});

test("a bank holiday and a weekend are not counted", () => {
  expect(workingDaysBefore(new Date("2026-12-29T10:00:00Z"), 3)).toBe("2026-12-22");
  expect(isWorkingDay("2026-12-28")).toBe(false);
});

test("the day is the one in the United Kingdom, also late in a summer evening", () => {
  expect(workingDaysBefore(new Date("2026-07-01T23:30:00Z"), 1)).toBe("2026-07-01");
});

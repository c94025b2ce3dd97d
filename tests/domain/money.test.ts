import { expect, test } from "vitest";
import { formatPence, formatPenceShort } from "#domain/money.ts";

test("pence are shown as pounds, with the pence and commas between thousands", () => {
  expect([0, 5, 1000, 123450, 100000000].map(formatPence)).toEqual([
    "£0.00",
    "£0.05",
    "£10.00",
    "£1,234.50",
    "£1,000,000.00",
  ]);
});

test("money that goes back is shown as less than nothing", () => {
  expect(formatPence(-500)).toBe("-£5.00");
});

test("no penny is lost to binary fractions", () => {
  expect([1, 29, 57, 1999, 8_019_999_999_99].map(formatPence)).toEqual([
    "£0.01",
    "£0.29",
    "£0.57",
    "£19.99",
    "£8,019,999,999.99",
  ]);
});

test("where space is short, whole pounds lose their pence and nothing else changes", () => {
  expect([1000, 1050, 123400, 5].map(formatPenceShort)).toEqual(["£10", "£10.50", "£1,234", "£0.05"]);
});

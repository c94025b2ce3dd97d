import fc from "fast-check";
import { expect, test } from "vitest";
import { inDigits } from "#domain/digits.ts";
import { formatPence } from "#domain/money.ts";

const NUMBER = new Intl.NumberFormat("en-GB");
const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
const anyNumber = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });

test("whole numbers and pence are written as the platform's own British formats write them", () => {
  fc.assert(fc.property(anyNumber, (number) => void expect(inDigits(number)).toBe(NUMBER.format(number))));
  fc.assert(fc.property(anyNumber, (pence) => void expect(formatPence(pence)).toBe(POUNDS.format(pence / 100))));
});

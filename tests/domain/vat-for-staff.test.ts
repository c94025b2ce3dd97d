import { expect, test } from "vitest";
import { vatForStaff } from "#domain/ordering/vat-words.ts";

test("staff of a shop that is not VAT registered read of no treatment; else they read which it is", () => {
  for (const treatment of ["zero", "exempt", "standard"] as const)
    expect(vatForStaff(treatment, { vatNumber: null })).toBe("no VAT");
  expect(vatForStaff("exempt", { vatNumber: "123456789" })).toBe("VAT exempt");
  expect(vatForStaff("zero", null)).toBe("zero-rated");
});

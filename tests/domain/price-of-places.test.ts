import { expect, test } from "vitest";
import { priceInWords } from "#domain/training/price-in-words.ts";

test("the price of a place says its VAT, whoever is registered for it", () => {
  expect(priceInWords(4550, "exempt", null)).toBe("£45.50 for each place. No VAT is added.");
  expect(priceInWords(4550, "standard", { vatNumber: null })).toBe(
    "£45.50 for each place. We are not VAT registered: no VAT.",
  );
  expect(priceInWords(4550, "exempt", { vatNumber: "GB1" })).toBe("£45.50 for each place, exempt from VAT");
  expect(priceInWords(4550, "standard", { vatNumber: "GB1" })).toBe(
    "£45.50 for each place, VAT at the standard rate included",
  );
});

test("nothing is said of VAT while nobody knows whether it is charged", () => {
  expect(priceInWords(4550, "standard", null)).toBe("£45.50 for each place");
});

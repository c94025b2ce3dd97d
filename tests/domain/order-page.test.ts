import { expect, test } from "vitest";
import { checkOrderAnswers } from "#domain/ordering/order-answers.ts";
import { priceRows, pricesInWords } from "#domain/ordering/price-table.ts";
import type { PriceList } from "#domain/ordering/prices.ts";
import { type PricedPublication, priceOfTyped } from "#domain/ordering/typed-price.ts";

const LIST: PriceList = {
  quoteFromCopies: 1500,
  tiers: [
    { fromCopies: 1, unitPricePence: 1000 },
    { fromCopies: 10, unitPricePence: 900 },
    { fromCopies: 25, unitPricePence: 800 },
  ],
};

function publication(more: Partial<PricedPublication> = {}): PricedPublication {
  return { id: "guide", sku: "guide", title: "Guide", weightGrams: 420, prices: LIST, field: "copies", ...more };
}

const priced = (typed: Record<string, string>, publications = [publication()]) => priceOfTyped(typed, publications);

test("a price list is read from the first copy to the quote, without a gap", () => {
  expect(priceRows(LIST)).toEqual([
    { copies: "1 to 9", unitPricePence: 1000 },
    { copies: "10 to 24", unitPricePence: 900 },
    { copies: "25 to 1,499", unitPricePence: 800 },
    { copies: "1,500 or more", unitPricePence: null },
  ]);
});

test("a tier of one copy is one number, and a tier that the quote takes over is left out", () => {
  const tiers = [
    { fromCopies: 1, unitPricePence: 1000 },
    { fromCopies: 2, unitPricePence: 900 },
    { fromCopies: 50, unitPricePence: 700 },
  ];
  expect(priceRows({ tiers, quoteFromCopies: 10 }).map(({ copies }) => copies)).toEqual(["1", "2 to 9", "10 or more"]);
});

test("a price list in a few words promises less only where there is less", () => {
  expect(pricesInWords(LIST)).toBe("£10 a copy, less from 10 copies on");
  expect(pricesInWords({ ...LIST, tiers: LIST.tiers.slice(0, 1) })).toBe("£10 a copy");
  expect(pricesInWords({ ...LIST, tiers: [{ fromCopies: 1, unitPricePence: 950 }] })).toBe("£9.50 a copy");
});

test("a typed quantity has its price at once, with sponsored copies and the offer", () => {
  const price = priced({ copies: " 23", sponsoredCopies: "2" });
  expect(price).toMatchObject({ kind: "priced", basket: { totalPence: 22_700, copies: 23, sponsoredCopies: 2 } });
  expect(price.kind === "priced" && price.basket.lines[0]?.offer).toMatchObject({ copies: 25, savingPence: 700 });
});

test.each(["", "  ", "0"])("%j has no price yet, and is no error yet", (copies) => {
  expect(priced({ copies, sponsoredCopies: "5" })).toEqual({ kind: "unknown" });
});

test.each(["-1", "1.5", "1e3", "ten", "٣"])("%j is said to be no number while it is typed", (copies) => {
  expect(priced({ copies, sponsoredCopies: "5" })).toEqual({ kind: "unreadable" });
});

test("from the quote limit on there is no price to show", () => {
  expect(priced({ copies: "1499" }).kind).toBe("priced");
  expect(priced({ copies: "1,500" })).toEqual({ kind: "quote" });
});

test("of two publications each is priced by its own list", () => {
  const cheap = { quoteFromCopies: 100, tiers: [{ fromCopies: 1, unitPricePence: 100 }] };
  const two = [
    publication({ field: "copies.guide" }),
    publication({ id: "leaflet", sku: "leaflet", field: "copies.leaflet", prices: cheap }),
  ];
  const price = priced({ "copies.guide": "1", "copies.leaflet": "3" }, two);
  expect(price).toMatchObject({ kind: "priced", basket: { totalPence: 1_300 } });
  expect(priced({ "copies.leaflet": "100" }, two)).toEqual({ kind: "quote" });
});

test("what belongs to an invoice does not stand in the way of who pays by card", () => {
  const form = {
    ...{ copies: "1", organisationName: "Mill", contactName: "Sam", email: "sam@example.org" },
    ...{ addressLine1: "1 Mill Lane", town: "Leeds", postcode: "LS1 4AP", billingEmail: "not an address" },
  };
  const card = checkOrderAnswers({ ...form, payBy: "card", purchaseOrderNumber: "7" }, [publication()]);
  expect(card).toMatchObject({ ok: true, answers: { billingEmail: null, purchaseOrderNumber: null } });
  const invoice = checkOrderAnswers({ ...form, payBy: "invoice" }, [publication()]);
  expect(invoice.ok ? {} : Object.keys(invoice.errors)).toEqual(["billingEmail"]);
});

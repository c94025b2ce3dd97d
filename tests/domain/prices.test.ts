import fc from "fast-check";
import { expect, test } from "vitest";
import { fillBasket } from "#domain/ordering/basket.ts";
import { cheaperOffer, type PriceList, priceOf } from "#domain/ordering/prices.ts";

const RELEASE: PriceList = {
  quoteFromCopies: 500,
  tiers: [
    { fromCopies: 1, unitPricePence: 1000 },
    { fromCopies: 10, unitPricePence: 900 },
    { fromCopies: 25, unitPricePence: 800 },
    { fromCopies: 50, unitPricePence: 700 },
    { fromCopies: 100, unitPricePence: 600 },
  ],
};

/** Any list that staff could make: rising thresholds from 1, whatever prices, a quote limit above them all. */
const anyList = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
    prices: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 7, maxLength: 7 }),
    beyond: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ gaps, prices, beyond }): PriceList => {
    let from = 1;
    const starts = [1, ...gaps.map((gap) => (from += gap))];
    const tiers = starts.map((fromCopies, i) => ({ fromCopies, unitPricePence: prices[i] ?? 0 }));
    return { tiers, quoteFromCopies: from + beyond };
  });

test.each([
  [1, 1000, 1000],
  [9, 1000, 9000],
  [10, 900, 9000],
  [24, 900, 21_600],
  [25, 800, 20_000],
  [49, 800, 39_200],
  [50, 700, 35_000],
  [99, 700, 69_300],
  [100, 600, 60_000],
  [499, 600, 299_400],
])("%i copies cost %i pence each, %i in all", (copies, unitPricePence, totalPence) => {
  expect(priceOf(copies, RELEASE)).toEqual({ copies, unitPricePence, totalPence });
});

test("500 copies or more have no price: a person makes a quote", () => {
  expect(priceOf(500, RELEASE)).toBeNull();
  expect(priceOf(100_000, RELEASE)).toBeNull();
});

test("23 copies cost £207, and 25 are offered for £200", () => {
  expect(cheaperOffer(23, RELEASE)).toEqual({ copies: 25, unitPricePence: 800, totalPence: 20_000, savingPence: 700 });
});

test("no offer is made where nothing larger costs less", () => {
  expect(cheaperOffer(25, RELEASE)).toBeNull();
  expect(cheaperOffer(9, RELEASE)).toBeNull();
});

test("no quantity where the offer was not made costs more than any larger one", () => {
  fc.assert(
    fc.property(anyList, fc.nat(), fc.nat(), (list, a, b) => {
      const most = list.quoteFromCopies - 1;
      const copies = 1 + (a % most);
      const larger = Math.min(most, copies + 1 + (b % most));
      if (cheaperOffer(copies, list) !== null || larger <= copies) return;
      expect(priceOf(copies, list)?.totalPence).toBeLessThanOrEqual(priceOf(larger, list)?.totalPence ?? -1);
    }),
    { numRuns: 5000 },
  );
});

test("an offer costs less than what was asked for, and nothing larger costs less than the offer", () => {
  fc.assert(
    fc.property(anyList, fc.nat(), fc.nat(), (list, a, b) => {
      const most = list.quoteFromCopies - 1;
      const copies = 1 + (a % most);
      const offer = cheaperOffer(copies, list);
      if (offer === null) return;
      const asked = priceOf(copies, list)?.totalPence ?? 0;
      expect(offer.copies).toBeGreaterThan(copies);
      expect(asked - offer.totalPence).toBe(offer.savingPence);
      expect(offer.savingPence).toBeGreaterThan(0);
      const other = Math.min(most, copies + 1 + (b % most));
      expect(offer.totalPence).toBeLessThanOrEqual(priceOf(other, list)?.totalPence ?? 0);
    }),
    { numRuns: 5000 },
  );
});

test("a basket's total is the sum of its lines, in whole pence", () => {
  const title = "Any";
  const list = fc.tuple(anyList, anyList);
  fc.assert(
    fc.property(list, fc.nat(400), fc.nat(400), fc.nat(100), ([one, two], a, b, sponsored) => {
      const onSale = [one, two].map((prices, i) => ({ id: `p${i}`, sku: `s${i}`, title, prices, weightGrams: 1 }));
      const basket = fillBasket(
        new Map([
          ["p0", a],
          ["p1", b],
        ]),
        sponsored,
        onSale,
      );
      if (basket === null) {
        expect(a >= one.quoteFromCopies || b >= two.quoteFromCopies).toBe(true);
        return;
      }
      const sum = basket.lines.reduce((total, line) => total + line.copies * line.unitPricePence, 0);
      expect(basket.totalPence).toBe(sum);
      expect(Number.isSafeInteger(basket.totalPence)).toBe(true);
      expect(basket.copies).toBe(a + b);
    }),
  );
});

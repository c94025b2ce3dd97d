import fc from "fast-check";
import { expect, test } from "vitest";
import { type NewPriceList, readNewPriceList } from "#domain/ordering/new-price-list.ts";
import { dearerStretches, previewRows, risingFrom } from "#domain/ordering/price-preview.ts";
import { cheaperOffer, type PriceList } from "#domain/ordering/prices.ts";

const NOW = new Date("2026-11-26T10:00:00Z");
const FORM = {
  "from.0": "1",
  "price.0": "10",
  "from.1": "10",
  "price.1": "£9.50",
  quoteFromCopies: "500",
  starts: "now",
};

function listOf(form: Record<string, string>): NewPriceList {
  const read = readNewPriceList({ ...FORM, ...form }, NOW);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.answers;
}

function wrongIn(form: Record<string, string>): Record<string, string> {
  const read = readNewPriceList({ ...FORM, ...form }, NOW);
  return read.ok ? {} : read.errors;
}

test("a price list is read as it was typed, and empty rows count for nothing", () => {
  expect(listOf({ "from.3": "1,000", "price.3": "0.01", quoteFromCopies: "2,000" })).toEqual({
    tiers: [
      { fromCopies: 1, unitPricePence: 1000 },
      { fromCopies: 10, unitPricePence: 950 },
      { fromCopies: 1000, unitPricePence: 1 },
    ],
    quoteFromCopies: 2000,
    startsAt: "now",
  });
});

test("a list to come begins at the moment that clocks here show", () => {
  const { startsAt } = listOf({ starts: "later", startsAt: "2027-06-01T00:00" });
  expect(startsAt).toEqual(new Date("2027-05-31T23:00:00Z"));
});

test.each([
  ["the first row begins elsewhere", { "from.0": "2" }, "from.0", "Enter 1"],
  ["no row is filled in", { "from.0": "", "price.0": "", "from.1": "", "price.1": "" }, "from.0", "Enter 1"],
  ["the copies do not rise", { "from.1": "1" }, "from.1", "more than 1"],
  ["the copies are no number", { "from.1": "ten" }, "from.1", "like 25"],
  ["a row has no copies", { "from.1": "" }, "from.1", "Enter from how many copies"],
  ["a row has no price", { "price.1": "" }, "price.1", "Enter the price"],
  ["a price is no amount", { "price.1": "1e3" }, "price.1", "in pounds"],
  ["a price is nothing", { "price.1": "0.00" }, "price.1", "more than nothing"],
  ["a price is too high", { "price.0": "100.01" }, "price.0", "£100.00 or less"],
  ["quotes begin before the last price", { quoteFromCopies: "10" }, "quoteFromCopies", "more than 10"],
  ["quotes never begin", { quoteFromCopies: "" }, "quoteFromCopies", "like 500"],
  ["quotes begin too late", { quoteFromCopies: "100,001" }, "quoteFromCopies", "100,000"],
  ["nothing says from when", { starts: "soon" }, "starts", "Choose"],
  ["it began before", { starts: "later", startsAt: "2026-11-26T09:59" }, "startsAt", "over"],
  ["it begins in a left-out hour", { starts: "later", startsAt: "2027-03-28T01:30" }, "startsAt", "that there is"],
  ["it begins in another life", { starts: "later", startsAt: "2029-01-01T00:00" }, "startsAt", "within two years"],
])("a list is refused in words when %s", (_, form, field, words) => {
  const wrong = wrongIn(form);
  expect(Object.keys(wrong)).toEqual([field]);
  expect(wrong[field]).toContain(words);
});

const RELEASE: PriceList = {
  tiers: [
    { fromCopies: 1, unitPricePence: 1000 },
    { fromCopies: 10, unitPricePence: 900 },
    { fromCopies: 25, unitPricePence: 800 },
  ],
  quoteFromCopies: 50,
};

test("a preview shows each threshold and its neighbours, beside the price until now", () => {
  const rows = previewRows(RELEASE, { tiers: [{ fromCopies: 1, unitPricePence: 700 }], quoteFromCopies: 26 });
  expect(rows.map(({ copies }) => copies)).toEqual([1, 2, 9, 10, 11, 24, 25, 26, 49, 50, 51]);
  expect(rows[5]).toEqual({
    copies: 24,
    unitPricePence: 900,
    totalPence: 21_600,
    offer: { copies: 25, unitPricePence: 800, totalPence: 20_000, savingPence: 1600 },
    nowPence: 16_800,
  });
  expect(rows[7]).toMatchObject({ copies: 26, totalPence: 20_800, nowPence: null });
  expect(rows[9]).toMatchObject({ copies: 50, unitPricePence: null, totalPence: null, offer: null });
});

test("it says where a larger quantity costs less, from the first such quantity to the last", () => {
  expect(dearerStretches(RELEASE)).toMatchObject([{ from: 23, to: 24, offer: { copies: 25, totalPence: 20_000 } }]);
  expect(risingFrom(RELEASE)).toEqual([]);
  expect(risingFrom({ ...RELEASE, tiers: [...RELEASE.tiers, { fromCopies: 40, unitPricePence: 801 }] })).toEqual([40]);
});

test("what it says of larger quantities is what customers are offered, for any list", () => {
  const anyList = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 12 }), price: fc.integer({ min: 1, max: 1500 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows): PriceList => {
      let from = 1;
      const tiers = rows.map(({ gap, price }, row) => {
        if (row > 0) from += gap;
        return { fromCopies: from, unitPricePence: price };
      });
      return { tiers, quoteFromCopies: from + 10 };
    });
  fc.assert(
    fc.property(anyList, (list) => {
      const said = dearerStretches(list);
      for (let copies = 1; copies < list.quoteFromCopies; copies += 1)
        expect(said.some(({ from, to }) => copies >= from && copies <= to)).toBe(cheaperOffer(copies, list) !== null);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { CARRIER_COLUMNS, carrierRows } from "#domain/fulfilment/carrier-row.ts";
import { type Package, packInto } from "#domain/fulfilment/packing-rules.ts";
import type { LabelParts } from "#domain/people/person.ts";

const GUIDE = { weightGrams: 420, thicknessMm: 9 };
const LETTER: Package[] = [{ copies: 1, grams: 455, size: "Large Letter" }];

const NOWHERE: LabelParts = {
  labelName: null,
  organisationName: null,
  contactName: null,
  addressLine1: "14 Quay Street",
  addressLine2: null,
  addressLine3: null,
  town: "Bristol",
  county: null,
  postcode: "BS1 4DJ",
};

test.each([
  [1, "Large Letter", 1],
  [2, "Small Parcel", 1],
  [4, "Small Parcel", 1],
  [5, "Medium Parcel", 1],
  [46, "Medium Parcel", 1],
  [47, "Medium Parcel", 2],
  [100, "Medium Parcel", 3],
])("%i copies of the guide go as %s, in %i", (copies, size, count) => {
  const packages = packInto([{ copies, ...GUIDE }]);
  expect(packages).toHaveLength(count);
  expect(packages[0]?.size).toBe(size);
});

test("no package is over the carrier's weight, no copy is lost, and none is much smaller than the others", () => {
  const line = fc.record({
    copies: fc.integer({ min: 1, max: 120 }),
    weightGrams: fc.integer({ min: 20, max: 3_000 }),
    thicknessMm: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (contents) => {
      const packages = packInto(contents);
      const wanted = contents.reduce((sum, { copies }) => sum + copies, 0);
      expect(packages.reduce((sum, { copies }) => sum + copies, 0)).toBe(wanted);
      for (const { grams, copies } of packages) {
        expect(grams).toBeLessThanOrEqual(20_000);
        expect(copies).toBeGreaterThan(0);
      }
    }),
  );
});

test("who and where stand in the carrier's columns; the islands are countries of their own", () => {
  const [row] = carrierRows("AG-7K3F-9Q2MB", { ...NOWHERE, contactName: "Sam", organisationName: "Harbour" }, LETTER);
  expect(row).toMatchObject({
    "Order reference": "AG-7K3F-9Q2MB",
    "Full name": "Sam",
    "Company Name": "Harbour",
    City: "Bristol",
    Country: "GBR",
    Weight: "0.455",
    "Package Size": "Large Letter",
  });
  const countryOf = (postcode: string) => carrierRows("AG-1", { ...NOWHERE, postcode }, LETTER)[0]?.Country;
  expect(["JE2 3AB", "GY1 1AA", "IM1 1AA", "BF1 3AA", "BT1 1AA"].map(countryOf)).toEqual([
    "JEY",
    "GGY",
    "IMN",
    "GBR",
    "GBR",
  ]);
});

test("the packages of one parcel have references of their own", () => {
  const rows = carrierRows("AG-7K3F-9Q2MB", NOWHERE, packInto([{ copies: 100, ...GUIDE }]));
  expect(rows.map((row) => row["Order reference"])).toEqual(["AG-7K3F-9Q2MB/1", "AG-7K3F-9Q2MB/2", "AG-7K3F-9Q2MB/3"]);
});

const HOSTILE = [
  '=HYPERLINK("http://evil")',
  "+44 7700",
  "-1+1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  'Sam "the" O,Hara',
  "Two\nlines",
  "x".repeat(300),
  "👍🏽".repeat(100),
  "محمد العربي",
  "a\u0000b\u202Ec\u200Bd\uD800e",
];

test.each(HOSTILE)("a hostile name is one safe cell: %j", (name) => {
  const [row] = carrierRows("AG-7K3F-9Q2MB", { ...NOWHERE, labelName: name, addressLine1: name }, LETTER);
  for (const column of CARRIER_COLUMNS) {
    const text = row?.[column] ?? "";
    expect(text).not.toMatch(/^[=+\-@\t\r]/);
    expect(text).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(text.isWellFormed()).toBe(true);
    expect(text.length).toBeLessThanOrEqual(column === "Full name" ? 200 : 100);
  }
});

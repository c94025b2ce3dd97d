import { expect, test } from "vitest";
import { readPostcode } from "#domain/postcode.ts";
import { areaOfPostcode, isArea, REGIONS, regionOf } from "#domain/regions.ts";

/** Every postcode area of the Royal Mail to which parcels go, the islands and the forces among them. */
const AREAS = (
  "AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY " +
  "G GIR GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP " +
  "NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA " +
  "WC WD WF WN WR WS WV YO ZE"
).split(" ");

test("every area has one region, and every region an area", () => {
  expect(AREAS).toHaveLength(126);
  const regions = AREAS.map((area) => regionOf(area));
  expect(AREAS.filter((area) => regionOf(area) === null || !isArea(area))).toEqual([]);
  expect(new Set(regions)).toEqual(new Set(REGIONS));
});

test("what no area is called has no region", () => {
  for (const letters of ["", "GX", "XX", "hu", "HUX", "QQ"])
    expect([letters, regionOf(letters)]).toEqual([letters, null]);
});

test.each([
  ["hu5 2ab", "HU", "Yorkshire and the Humber"],
  ["JE2 3AB", "JE", "Jersey"],
  ["GY1 1AA", "GY", "Guernsey"],
  ["im1 1aa", "IM", "Isle of Man"],
  ["BF1 2AT", "BF", "Forces (BFPO)"],
  ["BT1 1AA", "BT", "Northern Ireland"],
  ["E1 6AN", "E", "London"],
  ["GIR 0AA", "GIR", "North West"],
  ["ZE1 0AA", "ZE", "Scotland"],
  ["CF10 1AA", "CF", "Wales"],
])("%s lies in area %s: %s", (typed, area, region) => {
  const postcode = readPostcode(typed) ?? "";
  expect([areaOfPostcode(postcode), regionOf(area)]).toEqual([area, region]);
});

test("of an address that is forgotten there is no area", () => {
  expect(areaOfPostcode("")).toBe("");
});

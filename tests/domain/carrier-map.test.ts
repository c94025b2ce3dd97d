import { expect, test } from "vitest";
import { carrierValues } from "#app/staff/(work)/settings/parcels/carrier-values.ts";
import { CLICK_AND_DROP, readCarrierMap } from "#domain/fulfilment/carrier-map.ts";
import { CARRIER_COLUMNS } from "#domain/fulfilment/carrier-row.ts";

const CODE = CARRIER_COLUMNS.indexOf("Order reference");
const NAME = CARRIER_COLUMNS.indexOf("Full name");
const AS_IT_IS = carrierValues(CLICK_AND_DROP);

test("what stands in the form is what is read from it", () => {
  expect(readCarrierMap(AS_IT_IS)).toEqual({ map: CLICK_AND_DROP });
});

test("another carrier's headings, in its order, without the columns that it does not know", () => {
  const typed = {
    "place.0": "2",
    "heading.0": " Ref ",
    "place.1": "1",
    "heading.1": "Recipient",
    serviceCode: "TPN24",
  };
  expect(readCarrierMap(typed)).toEqual({
    map: {
      columns: [
        { holds: "Full name", heading: "Recipient" },
        { holds: "Order reference", heading: "Ref" },
      ],
      serviceCode: "TPN24",
    },
  });
});

test.each([
  ["without the parcels' codes", { [`heading.${CODE}`]: "" }, `heading.${CODE}`],
  ["two of one name", { [`heading.${NAME}`]: "ORDER reference" }, `heading.${NAME}`],
  ["two at one place", { [`place.${NAME}`]: "1" }, `place.${NAME}`],
  ["at no place", { [`place.${NAME}`]: "" }, `place.${NAME}`],
  ["at a place that there is none of", { [`place.${NAME}`]: "99" }, `place.${NAME}`],
  ["at half a place", { [`place.${NAME}`]: "1.5" }, `place.${NAME}`],
])("a map %s is refused beside the field", (_, typed, field) => {
  const read = readCarrierMap({ ...AS_IT_IS, ...typed });
  expect("errors" in read && Object.keys(read.errors)).toEqual([field]);
});

test("no heading and no code is a formula or breaks the line", () => {
  const read = readCarrierMap({ ...AS_IT_IS, [`heading.${NAME}`]: "=1+1\r\n", serviceCode: "@SUM(1)" });
  expect("map" in read && [read.map.columns[NAME]?.heading, read.map.serviceCode]).toEqual(["'=1+1", "'@SUM(1)"]);
});

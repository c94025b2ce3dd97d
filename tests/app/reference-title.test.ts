import { expect, test } from "vitest";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";

test("the tab of a staff page tells which order or parcel it is, and repeats nothing else from the address", () => {
  expect(referenceTitle("Order", "AG-7K3F-9Q2MB")).toEqual({ title: "Order AG-7K3F-9Q2MB" });
  expect(referenceTitle("Parcel", "AG-7K3F-9Q2MB-2")).toEqual({ title: "Parcel AG-7K3F-9Q2MB-2" });
  expect(referenceTitle("Order", "<b>Call 0900</b>")).toEqual({ title: "Order" });
});

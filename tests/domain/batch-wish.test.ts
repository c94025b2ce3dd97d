import { expect, test } from "vitest";
import { ANY_PARCEL, readBatchWish } from "#domain/fulfilment/batch-wish.ts";

test("a wish is read from a form", () => {
  expect(readBatchWish({ kind: "free", size: "small", waited: "7" })).toEqual({
    kind: "free",
    size: "small",
    waitedDays: 7,
  });
});

test.each([
  {},
  { kind: "", size: "", waited: "" },
  { kind: "toString", size: "__proto__", waited: "1" },
  { kind: "any", size: "any", waited: "-3" },
])("what is none of the choices means any parcel: %o", (typed) => {
  expect(readBatchWish(typed)).toEqual(ANY_PARCEL);
});

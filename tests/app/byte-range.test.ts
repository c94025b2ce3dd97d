import { expect, test } from "vitest";
import { readByteRange } from "#app/(public)/download/[slug]/byte-range.ts";

test.each([
  ["bytes=0-99", { first: 0, last: 99 }],
  ["bytes=900-", { first: 900, last: 999 }],
  ["bytes=-100", { first: 900, last: 999 }],
  ["bytes=-5000", { first: 0, last: 999 }],
  ["bytes=990-5000", { first: 990, last: 999 }],
  ["bytes=999-999", { first: 999, last: 999 }],
  ["bytes=1000-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-2", null],
  ["bytes=0-1,5-6", null],
  ["lines=1-2", null],
  ["bytes=a-b", null],
  ["bytes=-", null],
  [null, null],
])("%s of 1,000 bytes", (header, expected) => {
  expect(readByteRange(header, 1000)).toEqual(expected);
});

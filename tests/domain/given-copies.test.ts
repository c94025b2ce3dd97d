import { expect, test } from "vitest";
import { givenInWords } from "#domain/free-copies/given-copies.ts";

test.each([
  [1204, 310, "1,204 copies sent free, 310 paid for by supporters."],
  [1, 1, "1 copy sent free, 1 paid for by supporters."],
  [12, 0, "12 copies sent free."],
  [0, 1, "1 copy paid for by supporters."],
])("%i sent free and %i sponsored are told in a sentence", (sentFree, sponsored, words) => {
  expect(givenInWords({ sentFree, sponsored })).toBe(words);
});

test("nothing is said while nothing was given", () => {
  expect(givenInWords({ sentFree: 0, sponsored: 0 })).toBeNull();
});

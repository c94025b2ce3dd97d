import { expect, test } from "vitest";
import { placeLines, whereInWords } from "#domain/training/where-in-words.ts";

test.each([
  ["Square Chapel\nHalifax", "HX1 1PB", ["Square Chapel", "Halifax", "HX1 1PB"]],
  ["Square Chapel\nHalifax HX1 1PB", "HX1 1PB", ["Square Chapel", "Halifax HX1 1PB"]],
  ["Square Chapel, hx11pb", "HX1 1PB", ["Square Chapel, hx11pb"]],
  [null, "HX1 1PB", ["HX1 1PB"]],
  ["Square Chapel\n", null, ["Square Chapel"]],
  [null, null, []],
])("a place is told with its postcode once: %j and %j", (place, placePostcode, lines) => {
  expect(placeLines({ place, placePostcode })).toEqual(lines);
});

test("who does not come any more is promised nothing", () => {
  const nowhere = { place: null, placePostcode: null };
  expect(whereInWords({ format: "online", ...nowhere })).toContain("You will get the link");
  expect(whereInWords({ format: "online", ...nowhere }, true)).toBe("Online");
  expect(whereInWords({ format: "in_person", ...nowhere })).toContain("We will tell you the place");
  expect(whereInWords({ format: "in_person", ...nowhere }, true)).toBe("In person");
  expect(whereInWords({ format: "in_person", place: "Square Chapel", placePostcode: null }, true)).toBe(
    "Square Chapel",
  );
});

import { expect, test } from "vitest";
import { placeLines } from "#domain/training/where-in-words.ts";

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

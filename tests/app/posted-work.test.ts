import { expect, test } from "vitest";
import { isNothing, keptOf, readPostedWork } from "#app/staff/(work)/fulfilment/posted-work.ts";

function posted(...fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readPostedWork(form);
}

const TYPED: [string, string][] = [
  ["id", "one"],
  ["id", "two"],
  ["tracking.two", "AB 1234"],
  ["tracking.three", "CD 5678"],
  ["tracking.four", " "],
];

test("a button above the table works on all that is ticked, and each parcel keeps the number in its row", () => {
  const work = posted(["intent", "dispatch"], ...TYPED);
  expect(work).toMatchObject({ intent: "dispatch", ids: ["one", "two"] });
  expect(work.tracking).toEqual({ two: "AB 1234", three: "CD 5678" });
});

test("a row's own button works on that row, whatever is ticked, and leaves all else in its fields", () => {
  const work = posted(["intent", "dispatch:three"], ["reason", "half a re"], ...TYPED);
  expect(work.ids).toEqual(["three"]);
  expect(keptOf(work, [])).toEqual({ ticked: ["one", "two"], reason: "half a re", tracking: { two: "AB 1234" } });
});

test("Enter sends what has a number, and nothing goes out while a reason to hold stands there", () => {
  expect(posted(["intent", "enter"], ...TYPED)).toMatchObject({ intent: "dispatch", ids: ["two", "three"] });
  expect(posted(["intent", "enter"], ["reason", "No boxes"], ...TYPED)).toMatchObject({
    intent: "hold",
    ids: ["one", "two"],
  });
});

test("when nothing came of a press everything stays as it was typed", () => {
  const work = posted(["intent", "hold"], ["reason", "No boxes"], ["tracking.two", "AB 1234"]);
  expect(keptOf(work, null)).toEqual({ ticked: [], reason: "No boxes", tracking: { two: "AB 1234" } });
});

test("a parcel that was refused keeps its number, and a page with nothing left in it is a new one", () => {
  const work = posted(["intent", "dispatch"], ...TYPED.slice(0, 3));
  expect(keptOf(work, ["two"]).tracking).toEqual({ two: "AB 1234" });
  expect(isNothing(keptOf(work, []))).toBe(true);
});

import { expect, test } from "vitest";
import { endOfNumber } from "#domain/fulfilment/tracking-number.ts";
import { historySentence } from "#domain/history/words.ts";

test("a number is known again by its last four letters, and never by more than half of it", () => {
  expect(endOfNumber("JD 0002-2600")).toBe("2600");
  expect(endOfNumber("AB123")).toBe("23");
  expect(endOfNumber("AB12")).toBe("12");
});

test("two numbers that end alike are not said to be one", () => {
  const entry = { event: "tracking_changed", actor: "staff", staffName: "Sam", details: { from: "2600", to: "2600" } };
  expect(historySentence({ ...entry, actor: "staff" })).toBe(
    "Sam changed the tracking number for another, which ends in 2600, too.",
  );
});

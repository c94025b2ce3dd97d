import { expect, test } from "vitest";
import { guidesPromise } from "#domain/training/guides-promise.ts";

test("guides of a day that was booked late are not promised for a date that has passed", () => {
  const neededBy = new Date("2026-11-23T12:00:00Z");
  expect(guidesPromise(neededBy, new Date("2026-11-20T09:00:00Z"))).toBe(
    "They should be with you by 23 November 2026.",
  );
  expect(guidesPromise(neededBy, new Date("2026-11-26T09:00:00Z"))).toBe("We send them as soon as we can.");
});

import { expect, test } from "vitest";
import { standingOf, usuallyWithin, workingDaysSince } from "#domain/promises.ts";

const at = (moment: string) => new Date(moment);

test("working days are counted from the day after: weekends and bank holidays are none", () => {
  const friday = at("2026-11-20T16:00:00Z");
  expect(workingDaysSince(friday, at("2026-11-20T23:00:00Z"))).toBe(0);
  expect(workingDaysSince(friday, at("2026-11-22T12:00:00Z"))).toBe(0);
  expect(workingDaysSince(friday, at("2026-11-23T08:00:00Z"))).toBe(1);
  expect(workingDaysSince(friday, at("2026-11-26T08:00:00Z"))).toBe(4);
  expect(workingDaysSince(at("2026-12-24T12:00:00Z"), at("2026-12-29T12:00:00Z")), "Christmas").toBe(1);
});

test("the day begins at midnight in the United Kingdom, in summer too", () => {
  expect(workingDaysSince(at("2026-06-01T22:30:00Z"), at("2026-06-01T23:30:00Z"))).toBe(1);
});

test("what waits stands within what is told, at its end, or beyond it", () => {
  const now = at("2026-11-26T12:00:00Z");
  const standing = (since: string) => standingOf(at(since), 3, now);
  expect(standing("2026-11-26T09:00:00Z")).toEqual({
    isLate: false,
    words: "within the 3 working days that customers are told",
  });
  expect(standing("2026-11-24T09:00:00Z").words).toBe("one day left of the 3 working days that customers are told");
  expect(standing("2026-11-23T09:00:00Z")).toEqual({
    isLate: false,
    words: "the last of the 3 working days that customers are told",
  });
  expect(standing("2026-11-20T09:00:00Z")).toEqual({
    isLate: true,
    words: "1 working day late: customers are told 3 working days",
  });
  expect(standing("2020-01-01T09:00:00Z").isLate).toBe(true);
});

test("customers read days as they are", () => {
  expect(usuallyWithin(1)).toBe("Usually within 1 working day.");
  expect(usuallyWithin(5)).toBe("Usually within 5 working days.");
});

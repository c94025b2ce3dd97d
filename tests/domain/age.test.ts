import { expect, test } from "vitest";
import { ageInWords } from "#domain/age.ts";

test("an age is told in the largest unit that says enough, and days begin at one", () => {
  const now = new Date("2026-11-25T12:00:00Z");
  const ago = (hours: number) => ageInWords(new Date(now.getTime() - hours * 3_600_000), now);
  expect([0, 0.5, 1, 23.9, 24, 46, 49, 24 * 61].map(ago)).toEqual([
    "just now",
    "30 minutes",
    "1 hour",
    "23 hours",
    "1 day",
    "1 day",
    "2 days",
    "2 months",
  ]);
});

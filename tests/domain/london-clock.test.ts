import { expect, test } from "vitest";
import { londonTimeInWords, momentInLondon } from "#domain/london-clock.ts";

test.each([
  ["2026-11-30T09:00", "2026-11-30T09:00:00.000Z"],
  ["2026-07-01T09:00", "2026-07-01T08:00:00.000Z"],
  ["2026-07-01T00:30:00", "2026-06-30T23:30:00.000Z"],
  // Clocks go back at 02:00: half past one comes twice.
  ["2026-10-25T01:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T02:00", "2026-10-25T02:00:00.000Z"],
  ["2027-03-28T02:00", "2027-03-28T01:00:00.000Z"],
])("clocks in the United Kingdom show %s at one moment", (typed, moment) => {
  expect(momentInLondon(typed)?.toISOString()).toBe(moment);
});

test.each(["2027-03-28T01:30", "2026-02-30T09:00", "2026-13-01T09:00", "2026-11-30T24:00", "2026-11-30", "", "soon"])(
  "no clock ever shows “%s”",
  (typed) => expect(momentInLondon(typed)).toBeNull(),
);

test("a moment is told as clocks here show it", () => {
  expect(londonTimeInWords(new Date("2026-07-01T23:05:00Z"))).toBe("2 July 2026, 00:05");
});

import { expect, test } from "vitest";
import { historySentence } from "#domain/history/words.ts";
import { timeOffInWords } from "#domain/london-span.ts";

const off = (from: string, to: string) => timeOffInWords({ startsAt: new Date(from), endsAt: new Date(to) });

test("whole days off are said as the days that were put in, in summer too", () => {
  expect(off("2026-12-11T00:00:00Z", "2026-12-12T00:00:00Z")).toBe("Friday 11 December 2026");
  expect(off("2026-12-21T00:00:00Z", "2026-12-24T00:00:00Z")).toBe(
    "Monday 21 December 2026 to Wednesday 23 December 2026",
  );
  expect(off("2027-06-30T23:00:00Z", "2027-07-01T23:00:00Z")).toBe("Thursday 1 July 2027");
});

test("hours off are said with their times", () => {
  expect(off("2026-12-11T13:00:00Z", "2026-12-11T16:30:00Z")).toBe("Friday 11 December 2026, 1pm to 4.30pm");
  expect(off("2026-12-11T13:00:00Z", "2026-12-12T00:00:00Z")).toContain("1pm");
});

test("the history says it in the same words, and nothing of a time that cannot be read", () => {
  const sentence = (details: object) =>
    historySentence({
      event: "days_off_taken",
      actor: "staff",
      staffName: "Ada",
      details,
    } as Parameters<typeof historySentence>[0]);
  const day = { from: "2026-12-11T00:00:00.000Z", to: "2026-12-12T00:00:00.000Z" };
  expect(sentence(day)).toBe("Ada put in time off: Friday 11 December 2026.");
  expect(sentence({ from: "x" })).toBe("Ada put in time off.");
});

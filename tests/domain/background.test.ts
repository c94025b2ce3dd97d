import { expect, test } from "vitest";
import { isBackgroundAtRest } from "#domain/background.ts";

test("ten minutes without any work in the background are too many", () => {
  const last = new Date("2026-11-27T12:00:00Z");
  expect(isBackgroundAtRest(last, new Date("2026-11-27T12:10:00Z"))).toBe(false);
  expect(isBackgroundAtRest(last, new Date("2026-11-27T12:10:01Z"))).toBe(true);
});

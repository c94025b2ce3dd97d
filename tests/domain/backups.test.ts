import { expect, test } from "vitest";
import { isBackupLate } from "#domain/backups.ts";

test.each([
  ["2026-11-24T02:30:00Z", "2026-11-26T02:30:00Z", false],
  ["2026-11-24T02:30:00Z", "2026-11-26T02:30:00.001Z", true],
  ["2026-11-26T02:30:00Z", "2026-11-26T02:29:00Z", false],
])("a backup of %s is late at %s: %s", (takenAt, now, isLate) => {
  expect(isBackupLate(new Date(takenAt), new Date(now))).toBe(isLate);
});

import { expect, test } from "vitest";
import { cancellingRule } from "#domain/training/cancelling-words.ts";
import { USUAL_TRAINING_POLICY } from "#domain/training/training-policy.ts";

const rule = (freeUntilDays: number, halfUntilDays: number) =>
  cancellingRule({ ...USUAL_TRAINING_POLICY, freeUntilDays, halfUntilDays });

test("what cancelling costs is said to its end, as the terms of a proposal say it", () => {
  expect(rule(14, 3)).toBe(
    "Cancelling is free until 14 days before. After that it costs half, and in the last 3 days the whole price.",
  );
  expect(rule(2, 1)).toBe(
    "Cancelling is free until 2 days before. After that it costs half, and in the last day the whole price.",
  );
});

test("no time is named in which something costs nothing, or half, when there is none", () => {
  expect(rule(14, 0)).toBe("Cancelling is free until 14 days before. After that it costs half.");
  expect(rule(14, 14)).toBe("Cancelling is free until 14 days before. After that it costs the whole price.");
  expect(rule(7, 14)).toBe("Cancelling is free until 7 days before. After that it costs the whole price.");
  expect(rule(0, 3)).toBe("Cancelling is free until it begins.");
});

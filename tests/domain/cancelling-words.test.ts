import { expect, test } from "vitest";
import { cancellingRule, ifMovedDoesNotSuit } from "#domain/training/cancelling-words.ts";
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

test("whoever has places is not sent into a cost when we moved their date", () => {
  const startsAt = new Date("2027-04-05T09:00:00Z");
  const said = (isOwed: boolean, now: string) =>
    ifMovedDoesNotSuit(isOwed, USUAL_TRAINING_POLICY, startsAt, new Date(now));
  expect(said(true, "2027-03-01T10:00:00Z")).toContain("you can cancel on your page. It costs nothing.");
  expect(said(true, "2027-03-30T10:00:00Z")).toContain("ask us before you cancel: on your page it would cost half");
  expect(said(true, "2027-04-04T10:00:00Z")).toContain("it would cost all of the price");
  expect(said(false, "2027-04-04T10:00:00Z")).toContain("It costs nothing.");
});

import { expect, test } from "vitest";
import { checkFindAnswers } from "#domain/find/find-answers.ts";

test("a reference and a postcode are understood however they are typed", () => {
  expect(checkFindAnswers({ reference: " ag 7k3f 9q2mb", postcode: "ls14ap" })).toEqual({
    ok: true,
    answers: { reference: "AG-7K3F-9Q2MB", postcode: "LS1 4AP" },
  });
});

test.each([
  [{}, ["reference", "postcode"]],
  [{ reference: "AG-7K3F", postcode: "LS1 4AP" }, ["reference"]],
  [{ reference: "AG-7K3F-9Q2MB", postcode: "75001" }, ["postcode"]],
  [{ reference: "x".repeat(10_240), postcode: "\u0000" }, ["reference", "postcode"]],
])("%j says which field is wrong", (raw, wrong) => {
  const checked = checkFindAnswers(raw as Record<string, string>);
  expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual(wrong);
});

import { expect, test } from "vitest";
import {
  checkGuideFile,
  guidePosition,
  guideSlug,
  LANGUAGES,
  partOfSlug,
  sizeInWords,
} from "#domain/downloads/guide-parts.ts";
import type { Checked } from "#domain/forms/fields.ts";
import { copiesAtOnceInWords, reviewReasons } from "#domain/free-copies/limits.ts";
import { checkFreeCopyLimits } from "#domain/free-copies/limits-answers.ts";
import { readSenderName, withSenderName } from "#domain/mail/sender-name.ts";
import { checkPromises } from "#domain/promises-answers.ts";
import { copiesByMonth } from "#domain/reports/copies-figures.ts";
import { checkCopyCosts, costOfFree, costsIn, whoPaid } from "#domain/reports/copy-costs.ts";
import { monthOf } from "#domain/reports/month.ts";
import { checkMeasures } from "#domain/stock/measures.ts";
import { checkPassages, PASSAGES, paragraphsOf, passage } from "#domain/texts/passages.ts";

const errorsOf = (checked: Checked<unknown>) => (checked.ok ? {} : checked.errors);
const NOT_NUMBERS = ["", "0", "-1", "1.5", "1e3", "x", "٣"];

test("days, limits and measures are whole numbers within their bounds", () => {
  for (const typed of [...NOT_NUMBERS, "61"])
    expect(Object.keys(errorsOf(checkPromises({ lookedAtDays: typed, postedDays: "5" })))).toEqual(["lookedAtDays"]);
  expect(checkPromises({ lookedAtDays: "2", postedDays: "60" })).toMatchObject({
    answers: { lookedAtDays: 2, postedDays: 60 },
  });
  for (const typed of [...NOT_NUMBERS, "91"]) {
    const raw = { individualCopies: "2", groupCopies: "100", repeatDays: typed };
    expect(Object.keys(errorsOf(checkFreeCopyLimits(raw)))).toEqual(["repeatDays"]);
  }
  for (const typed of [...NOT_NUMBERS, "201"])
    expect(Object.keys(errorsOf(checkMeasures({ weightGrams: "420", thicknessMm: typed })))).toEqual(["thicknessMm"]);
});

test("a limit is the last number that is not too many, and forms say it", () => {
  const limits = { individualCopies: 5, groupCopies: 40, repeatDays: 30 };
  const reasons = (audience: "individual" | "group", copies: number) =>
    reviewReasons({ audience, copies, isRepeat: false, isHeld: false }, limits);
  expect([reasons("individual", 5), reasons("individual", 6)]).toEqual([[], ["over_limit"]]);
  expect([reasons("group", 40), reasons("group", 41)]).toEqual([["group"], ["group", "over_limit"]]);
  expect([1, 2, 5].map(copiesAtOnceInWords)).toEqual(["1 copy", "1 or 2 copies", "up to 5 copies"]);
});

test("a passage that is empty, or as it came, stands as it came", () => {
  const raw = {
    notice: " We are closed. \r\n\r\n\r\n\r\nSee you in January. ",
    homeLead: "",
    training: PASSAGES.training.usual,
  };
  const checked = checkPassages(raw);
  expect(checked).toEqual({ ok: true, answers: { notice: "We are closed.\n\nSee you in January." } });
  const written = checked.ok ? checked.answers : {};
  expect(paragraphsOf(passage("notice", written))).toEqual(["We are closed.", "See you in January."]);
  expect(passage("homeLead", written)).toBe(PASSAGES.homeLead.usual);
  expect(paragraphsOf(passage("notice", {}))).toEqual([]);
  expect(errorsOf(checkPassages({ homeLead: "x".repeat(301) }))).toHaveProperty("homeLead");
});

test("a sender's name is letters and spaces, and stands before the same address", () => {
  for (const odd of [
    "",
    " ",
    "a".repeat(61),
    "Release <x@y.z>",
    'Release"',
    "a@b.org",
    "Release\\",
    "x, y",
    "(x)",
    "Re: x",
  ])
    expect([odd, readSenderName(odd)]).toEqual([odd, null]);
  expect(readSenderName("Release\r\nBcc: x"), "no second header").toBeNull();
  expect(readSenderName("  Post Room & Co ")).toBe("Post Room & Co");
  expect(withSenderName("Release <post@example.org>", "The Post Room")).toBe("The Post Room <post@example.org>");
  expect(withSenderName("Release <post@example.org>", null)).toBe("Release <post@example.org>");
});

test("a file of the guide is a part in a language, and is called so in its address", () => {
  const raw = { part: "part-two", language: "cy", title: "Rhan Dau", edition: "2026", description: "Strategaethau." };
  expect(checkGuideFile(raw)).toMatchObject({ ok: true });
  expect(Object.keys(errorsOf(checkGuideFile({})))).toEqual(["part", "language", "title", "edition", "description"]);
  expect(errorsOf(checkGuideFile({ ...raw, part: "../x", language: "xx" }))).toHaveProperty("part");
  expect([guideSlug({ part: "part-one", language: "en" }), guideSlug({ part: "part-two", language: "cy" })]).toEqual([
    "part-one",
    "part-two-cy",
  ]);
  expect(["part-one", "part-two-cy", "x"].map(partOfSlug)).toEqual(["part-one", "part-two", null]);
  const positions = Object.keys(LANGUAGES).flatMap((language) =>
    (["part-one", "part-two"] as const).map((part) => guidePosition({ part, language: language as "en" })),
  );
  expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  expect([900, 999_400, 2_340_000].map(sizeInWords)).toEqual(["PDF, 1 KB", "PDF, 999 KB", "PDF, 2.3 MB"]);
});

test("costs hold from their month on, until the next that were set", () => {
  const all = [
    { fromMonth: "2026-10", copyPence: 400, parcelPence: 500 },
    { fromMonth: "2026-04", copyPence: 300, parcelPence: 350 },
  ];
  expect(
    ["2026-03", "2026-04", "2026-09", "2026-10", "2027-01"].map((month) => costsIn(month, all)?.copyPence ?? null),
  ).toEqual([null, 300, 300, 400, 400]);
  const months = ["2026-03", "2026-09", "2026-10"].map((key) => monthOf(key, new Date("2026-11-26")));
  const found = months.map(({ key }) => ({ month: key, sentAs: "group" as const, area: "HU", copies: 10, parcels: 6 }));
  expect(costOfFree(copiesByMonth(months, found), all)).toEqual({
    printPence: 10 * 300 + 10 * 400,
    postPence: 6 * 350 + 6 * 500,
    copiesWithoutCosts: 10,
  });
});

test("supporters pay first, the charity the rest; what they gave beyond the cost is for copies to come", () => {
  expect(whoPaid(10_000, 4_000)).toEqual({ supportersPence: 4_000, charityPence: 6_000, aheadPence: 0 });
  expect(whoPaid(3_000, 4_000)).toEqual({ supportersPence: 3_000, charityPence: 0, aheadPence: 1_000 });
  expect(whoPaid(0, 0)).toEqual({ supportersPence: 0, charityPence: 0, aheadPence: 0 });
});

test("costs are pounds, from a month", () => {
  const raw = { fromMonth: "2026-04", copyPence: "3.40", parcelPence: "£3.95" };
  expect(checkCopyCosts(raw)).toMatchObject({ answers: { fromMonth: "2026-04", copyPence: 340, parcelPence: 395 } });
  for (const fromMonth of ["", "April", "2026-4", "2026-13", "1999-01", "2026-04-01"])
    expect([fromMonth, Object.keys(errorsOf(checkCopyCosts({ ...raw, fromMonth })))]).toEqual([
      fromMonth,
      ["fromMonth"],
    ]);
  expect(Object.keys(errorsOf(checkCopyCosts({ ...raw, copyPence: "a lot" })))).toEqual(["copyPence"]);
});

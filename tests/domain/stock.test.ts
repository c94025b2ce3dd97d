import { expect, test } from "vitest";
import { compareCount } from "#domain/stock/counted.ts";
import { type Cover, coverOf, coverWords } from "#domain/stock/cover.ts";
import { copiesLeft, isLow, lineCrossed, suggestedLine } from "#domain/stock/low-stock.ts";
import { missingCopies, tooFew } from "#domain/stock/missing-copies.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const weeksAgo = (weeks: number) => new Date(NOW.getTime() - weeks * 7 * 86_400_000);
const copies = { onHand: 200, allocated: 30, waiting: 0 };

test("left are the copies that nobody is promised and nobody waits for", () => {
  expect(copiesLeft(copies)).toBe(170);
  expect(copiesLeft({ ...copies, waiting: 300 })).toBe(-130);
});

test("missing are the copies waited for, less those that are free", () => {
  expect(missingCopies({ ...copies, waiting: 600 })).toBe(430);
  expect(missingCopies({ ...copies, waiting: 100 })).toBe(0);
  expect(missingCopies({ onHand: 10, allocated: 20, waiting: 5 }), "free is never fewer than none").toBe(5);
});

test("too few are the copies that are wanted beyond those available, whoever waits for more than there are", () => {
  const row = { ...copies, sku: "guide", waiting: 20 };
  const wanted = (sku: string | null, ...each: number[]) => each.map((count) => ({ sku, copies: count }));
  expect(tooFew(wanted("guide", 100, 71), [row])).toEqual([{ ...row, wanted: 171, available: 170 }]);
  expect(tooFew(wanted("guide", 170), [row])).toEqual([]);
  expect(tooFew(wanted(null, 900), [row])).toEqual([]);
  expect(tooFew(wanted("guide", 1), [{ ...row, waiting: 300 }])).toEqual([]);
  expect(tooFew(wanted("guide", 1), [{ ...row, allocated: 200 }])).toMatchObject([{ wanted: 1, available: 0 }]);
});

test("allocating copies to a parcel that waited, and dispatching it, leave as many as before", () => {
  const before = { onHand: 200, allocated: 30, waiting: 50 };
  expect(copiesLeft({ ...before, allocated: 80, waiting: 0 })).toBe(copiesLeft(before));
  expect(copiesLeft({ onHand: 150, allocated: 30, waiting: 0 })).toBe(copiesLeft(before));
});

test.each([
  [171, true],
  [170, false],
  [1, false],
  [null, false],
])("with 170 copies left and a line of %s it is low: %s", (line, low) => {
  expect(isLow(copies, line)).toBe(low);
});

test("a line is crossed on the way down and on the way up, and not while the copies stay on one side", () => {
  const since = weeksAgo(1);
  expect(lineCrossed({ ...copies, lowStockLine: 171, lowStockSince: null })).toBe("went_below");
  expect(lineCrossed({ ...copies, lowStockLine: 171, lowStockSince: since })).toBeNull();
  expect(lineCrossed({ ...copies, lowStockLine: 170, lowStockSince: since })).toBe("came_back");
  expect(lineCrossed({ ...copies, lowStockLine: 170, lowStockSince: null })).toBeNull();
  expect(lineCrossed({ ...copies, lowStockLine: null, lowStockSince: null })).toBeNull();
});

test("a line is suggested: four weeks of copies in tens, and half a box where there is no pace", () => {
  expect([null, 0.1, 12.5, 31].map(suggestedLine)).toEqual([50, 10, 50, 130]);
});

test("the pace is that of the last 8 weeks, and the cover what the copies on hand last at it", () => {
  const cover = coverOf({ weeks: [10, 0, 30, 20, 0, 10, 40, 50], firstAt: weeksAgo(30) }, 400, NOW);
  expect(cover).toEqual({ is: "known", weeksKnown: 8, copiesAWeek: 20, weeks: 20 });
  expect(coverWords(cover)).toBe("About 20 weeks of cover at this pace: about 20 copies a week.");
});

test("a store that opened three weeks ago has the pace of three weeks, not of eight", () => {
  const cover = coverOf({ weeks: [0, 0, 0, 0, 5, 10, 20, 30], firstAt: weeksAgo(3.5) }, 60, NOW);
  expect(cover).toEqual({ is: "known", weeksKnown: 3, copiesAWeek: 20, weeks: 3 });
});

test("with too little to go by, that is what is said", () => {
  const none = [0, 0, 0, 0, 0, 0, 0, 0];
  expect(coverOf({ weeks: [], firstAt: null }, 100, NOW)).toEqual({ is: "nothing_moved" });
  expect(coverOf({ weeks: [...none.slice(1), 50], firstAt: weeksAgo(1.9) }, 100, NOW).is).toBe("too_new");
  const still = coverOf({ weeks: none, firstAt: weeksAgo(6.2) }, 100, NOW);
  expect(coverWords(still)).toBe("Nothing was sent in the last 6 weeks, so nobody can say how long the copies last.");
  for (const is of ["nothing_moved", "too_new"] as const)
    expect(coverWords({ is, weeksKnown: 1 } as Cover)).not.toMatch(/about|\d/i);
});

test.each([
  [0, "No weeks"],
  [0.4, "Less than a week"],
  [1.3, "About 1 week"],
  [9.6, "About 10 weeks"],
  [105, "More than two years"],
])("%s weeks of cover: %s", (weeks, words) => {
  const cover: Cover = { is: "known", weeksKnown: 8, copiesAWeek: 0.5, weeks };
  expect(coverWords(cover)).toBe(`${words} of cover at this pace: less than one copy a week.`);
});

test("a count says what must be added or taken away, and whether parcels are promised more", () => {
  expect(compareCount(97, { onHand: 100, allocated: 97 })).toEqual({ change: -3, isBelowAllocated: false });
  expect(compareCount(96, { onHand: 100, allocated: 97 })).toEqual({ change: -4, isBelowAllocated: true });
  expect(compareCount(105, { onHand: 100, allocated: 0 })).toEqual({ change: 5, isBelowAllocated: false });
});

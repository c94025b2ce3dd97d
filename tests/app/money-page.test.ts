import { expect, test } from "vitest";
import { dayBars, FIELD } from "#app/staff/(work)/reports/money/day-bars.ts";
import { missingWords, strayWords } from "#app/staff/(work)/reports/money/difference-words.ts";

test("the best day is as high as the field, and a day on which money was taken back is flat", () => {
  const { bars, tallest } = dayBars([0, 5_000, 10_000, -400]);
  expect(tallest).toBe(10_000);
  const whole = FIELD.ground - FIELD.top;
  expect(bars.map(({ height }) => height)).toEqual([0, whole / 2, whole, 0]);
  expect(bars[2]).toEqual({ x: 160, y: FIELD.top, width: 78, height: whole });
  expect(dayBars([0, 0]).bars.map(({ height }) => height)).toEqual([0, 0]);
});

test("each difference says why it is one", () => {
  const stray = { id: "txn_1", at: new Date(), amountPence: 700, sourceId: null, orderReference: null, ourPence: null };
  const said = (category: string, more = {}) => strayWords({ ...stray, category, ...more });
  expect(said("charge")).toMatch(/no order’s/);
  expect(said("charge", { ourPence: 600 })).toBe("In our books it is £6.00");
  expect(said("refund")).toMatch(/payment that is not ours/);
  expect(said("refund", { orderReference: "AG-2345-67892" })).toMatch(/made at Stripe/);
  expect(said("dispute")).toMatch(/dispute/i);
  expect(said("other_adjustment")).toContain("“other adjustment”");
  expect(missingWords({ kind: "refund" })).not.toBe(missingWords({ kind: "payment" }));
});

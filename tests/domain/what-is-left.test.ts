import { expect, test } from "vitest";
import { belowTotal, type PriceAndMoney } from "#domain/ordering/what-is-left.ts";

const money = (more: Partial<PriceAndMoney>): PriceAndMoney => ({
  status: "accepted",
  payBy: "card",
  totalPence: 7_200,
  paidPence: 7_200,
  refundingPence: 0,
  refundedPence: 0,
  invoice: null,
  ...more,
});
const words = (more: Partial<PriceAndMoney>) => {
  const below = belowTotal(money(more));
  return below && [...below.rows, below.left].map(({ what, pence }) => `${what} ${pence}`);
};

test("of an order that stands its total says all", () => {
  expect(words({})).toBeNull();
  expect(words({ status: "awaiting_payment", paidPence: 0 })).toBeNull();
  expect(words({ payBy: "invoice", paidPence: 0, invoice: { totalPence: 7_200, creditedPence: 0 } })).toBeNull();
});

test("a cancelled order says what was paid, what goes back, and that nothing is left", () => {
  const expected = ["Paid by card 7200", "Being paid back -7200", "Total paid, less refunds 0"];
  expect(words({ status: "cancelled", refundingPence: 7_200 })).toEqual(expected);
});

test("places that were given up for a part of their price say which part is kept", () => {
  const expected = ["Paid by card 7200", "Paid back -3600", "Total paid, less refunds 3600"];
  expect(words({ refundedPence: 3_600 })).toEqual(expected);
});

test("what was never paid is taken off, and nothing is left to pay", () => {
  const unpaid = { status: "cancelled", paidPence: 0 } as const;
  expect(words(unpaid)).toEqual(["Cancelled -7200", "Left to pay 0"]);
  expect(words({ ...unpaid, status: "expired" })).toEqual(["Closed unpaid -7200", "Left to pay 0"]);
  expect(words({ ...unpaid, payBy: "invoice" })).toEqual(["Cancelled -7200", "Left to pay 0"]);
});

test("the credit for copies that are not in the total any more is not taken off it again", () => {
  const invoice = { totalPence: 10_800, creditedPence: 3_600 };
  expect(words({ payBy: "invoice", paidPence: 0, invoice })).toBeNull();
  expect(
    words({ payBy: "invoice", paidPence: 0, status: "cancelled", invoice: { ...invoice, creditedPence: 10_800 } }),
  ).toEqual(["Credited -7200", "Left to pay 0"]);
  expect(words({ payBy: "invoice", paidPence: 0, invoice: { ...invoice, creditedPence: 4_600 } })).toEqual([
    "Credited -1000",
    "Left to pay 6200",
  ]);
});

import { expect, test } from "vitest";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import { mayArriveTwice } from "#domain/mail/arrives-twice.ts";
import { moneyOf } from "#domain/ordering/money-of-order.ts";
import { taskWords } from "#domain/staff/task-words.ts";

test.each([
  ["AG-7K3F-9Q2MB", "AG-7K3F-9Q2MB"],
  [" ag 7k3f 9q2mb ", "AG-7K3F-9Q2MB"],
  ["7k3f9q2mb", "AG-7K3F-9Q2MB"],
  ["AG-7K3F-9Q2MB-2", "AG-7K3F-9Q2MB-2"],
  ["AG-7K3F-9Q2M", null],
  ["AG-7K3F-9Q2MB-X", null],
  ["RM 1203 4456 7GB", null],
  ["", null],
])("the code of a parcel is read from what was scanned or typed: %j", (typed, code) => {
  expect(readParcelCode(typed)).toBe(code);
});

test("what is kept of an order's money is what its cancelling would give back", () => {
  const refunds = [
    { amountPence: 500, status: "succeeded" as const },
    { amountPence: 300, status: "requested" as const },
    { amountPence: 200, status: "failed" as const },
  ];
  expect(moneyOf({ totalPence: 20000, payments: [{ amountPence: 20000 }], refunds })).toEqual({
    paidPence: 20000,
    refundedPence: 800,
    keptPence: 19200,
    owedPence: 0,
  });
  expect(moneyOf({ totalPence: 20000, payments: [{ amountPence: 5000 }], refunds: [] }).owedPence).toBe(15000);
});

test("an email may arrive twice only when a try was left without an answer for as long as its key holds", () => {
  const firstAttemptAt = new Date("2026-11-24T10:00:00Z");
  const [before, after] = [new Date("2026-11-25T09:00:00Z"), new Date("2026-11-25T09:00:01Z")];
  expect(mayArriveTwice({ attempts: 5, firstAttemptAt }, before)).toBe(false);
  expect(mayArriveTwice({ attempts: 5, firstAttemptAt }, after)).toBe(true);
  expect(mayArriveTwice({ attempts: 1, firstAttemptAt }, after)).toBe(false);
  expect(mayArriveTwice({ attempts: 0, firstAttemptAt: null }, after)).toBe(false);
});

test("a task says how much money it is about, where that is known", () => {
  expect(taskWords("refund_failed", { pence: 22500 }).title).toBe("A refund of £225.00 did not go through");
  expect(taskWords("refund_failed", null).title).toBe("A refund did not go through");
});

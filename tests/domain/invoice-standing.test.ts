import { expect, test } from "vitest";
import { type InvoiceMoney, standingOf } from "#domain/invoicing/standing.ts";

const now = new Date("2026-11-26T12:00:00Z");
const standing = (money: Partial<InvoiceMoney>) =>
  standingOf({ status: "paid", totalPence: 10_000, creditedPence: 0, paidPence: 0, dueAt: now, ...money }, now);

test("what credit notes brought to nothing is credited, whether Stripe says so already or not", () => {
  expect(standing({ creditedPence: 10_000 })).toBe("credited");
  expect(standing({ status: "open", creditedPence: 10_000 })).toBe("credited");
  expect(standing({ status: "void", creditedPence: 10_000 })).toBe("void");
});

test("what was credited in part and then paid is paid", () => {
  expect(standing({ creditedPence: 4_000, paidPence: 6_000 })).toBe("paid");
  expect(standing({ creditedPence: 4_000, status: "open" })).toBe("due");
});

import { expect, test } from "vitest";
import { type LedgerEntry, type LedgerRow, ledgerRow } from "#domain/reports/ledger-row.ts";
import { monthOf } from "#domain/reports/month.ts";
import { monthAtStripe, movementKind } from "#domain/reports/movements.ts";

const now = new Date("2026-11-26T12:00:00Z");

test("a month is the calendar's of the United Kingdom, in summer an hour before UTC's", () => {
  expect(monthOf("2026-07", now)).toMatchObject({
    name: "July 2026",
    days: 31,
    from: new Date("2026-06-30T23:00:00Z"),
    to: new Date("2026-07-31T23:00:00Z"),
    previous: "2026-06",
    next: "2026-08",
  });
  expect(monthOf("2026-12", now)).toMatchObject({ nextDay: "2027-01-01", to: new Date("2027-01-01"), next: "2027-01" });
  expect(monthOf("2027-01", now).previous).toBe("2026-12");
  expect(monthOf("2028-02", now).days).toBe(29);
});

test("what names no month is the present one, which begins at midnight here", () => {
  for (const typed of [undefined, "", "2026-13", "2026-00", "0000-01", "9999-12", "2026-1", "2026-11-01", "'"])
    expect(monthOf(typed, now).key).toBe("2026-11");
  expect(monthOf(undefined, new Date("2026-06-30T23:30:00Z")).key).toBe("2026-07");
});

test("each movement counts once, and all of them make the difference of the balances", () => {
  const of = "nothing";
  const sum = (category: string, amountPence: number, feePence = 0) => {
    return { day: "2026-11-01", category, of, amountPence, feePence } as const;
  };
  const month = monthAtStripe(500, [
    { ...sum("charge", 10_000, 170), of: "card" },
    { ...sum("charge", 20_000, 500), of: "invoice" },
    sum("charge", 700, 31),
    sum("charge_failure", -700),
    sum("refund", -1_000),
    sum("refund_failure", 400),
    sum("dispute", -5_000, 2_000),
    sum("dispute_reversal", 5_000),
    sum("fee", -80),
    sum("constructor", 9),
    sum("payout", -20_000),
  ]);
  expect(month).toEqual({
    openingPence: 500,
    cardPence: 10_000,
    invoicePence: 20_000,
    unknownPence: 0,
    refundsPence: -600,
    disputesPence: 0,
    feesPence: 2_781,
    otherPence: 9,
    payoutsPence: -20_000,
    closingPence: 7_128,
  });
  expect(movementKind("something new")).toBe("other");
});

test("a line's VAT is in its price where there is any, and no VAT is said where nobody is registered", () => {
  const order = { orderReference: "AG-2345-67892", organisation: "@Council\n", purchaseOrderNumber: "-1" };
  const entry = (vatTreatment: "zero" | "standard" | null, grossPence: number): LedgerEntry => {
    const sale = { line: "Guide", copies: 3, grossPence, vatTreatment };
    return { ...order, at: new Date("2026-07-31T23:30:00Z"), what: "Sale", invoiceNumber: null, method: "card", sale };
  };
  const vat = (row: LedgerRow) => [row.Net, row["VAT treatment"], row.VAT, row.Gross];
  const registered = { vatNumber: "GB123456789" };
  expect(vat(ledgerRow(entry("standard", 1_000), registered))).toEqual([
    "8.33",
    "VAT at the standard rate included",
    "1.67",
    "10.00",
  ]);
  expect(vat(ledgerRow(entry("standard", -1_000), registered)).slice(2)).toEqual(["-1.67", "-10.00"]);
  expect(vat(ledgerRow(entry("zero", 5), registered))).toEqual(["0.05", "zero-rated", "0.00", "0.05"]);
  expect(vat(ledgerRow(entry("standard", 1_000), { vatNumber: null }))).toEqual(["10.00", "no VAT", "0.00", "10.00"]);
  expect(vat(ledgerRow(entry(null, 1_000), registered))).toEqual(["", "several", "", "10.00"]);
  const row = ledgerRow(entry("zero", 5), null);
  expect(row).toMatchObject({ Date: "2026-08-01", Organisation: "'@Council", "Purchase order": "'-1", Paid: "" });
});

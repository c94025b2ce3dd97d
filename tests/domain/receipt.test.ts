import { expect, test } from "vitest";
import { hasReceipt, type MoneyMove, makeReceipt, type OrderToReceipt } from "#domain/ordering/receipt.ts";
import { noVatWords, treatmentWords } from "#domain/ordering/vat-words.ts";
import type { SupplierDetails } from "#domain/supplier/supplier-details.ts";

const ORDER: OrderToReceipt = {
  ...{ reference: "AG-7K3F-9Q2MB", status: "accepted", payBy: "card", purchaseOrderNumber: "PO 7" },
  ...{ organisationName: "Riverside", contactName: "Sam Patel", placedAt: new Date("2026-11-24T23:30:00Z") },
  ...{ addressLine1: "The Old Mill", addressLine2: null, addressLine3: null, town: "Leeds", county: null },
  ...{ postcode: "LS1 4AP", closedAt: null, paidPence: 22_000, totalPence: 17_000 },
  lines: [
    {
      ...{ kind: "copies", title: "Advocacy Guide", copies: 15, cancelledCopies: 5 },
      ...{ unitPricePence: 1000, totalPence: 15_000, vatTreatment: "zero" },
    },
    {
      ...{ kind: "sponsored_copies", title: "Advocacy Guide", copies: 2, cancelledCopies: 0 },
      ...{ unitPricePence: 1000, totalPence: 2000, vatTreatment: "zero" },
    },
  ],
};
const DETAILS: SupplierDetails = {
  ...{ legalName: "Release Legal", charityNumber: "801118", companyNumber: "01966045" },
  ...{ registeredAddress: "61 Mansell Street\nLondon E1 8AN", vatNumber: "GB123456789" },
  ...{ bank: null, remittanceEmail: null, whoToAsk: null },
};
const MOVES: MoneyMove[] = [
  { kind: "paid", pence: 22_000, at: new Date("2026-11-25T10:00:00Z") },
  { kind: "paid_back", pence: 4000, at: new Date("2026-11-26T10:00:00Z") },
  { kind: "going_back", pence: 1000, at: new Date("2026-11-27T10:00:00Z") },
];

test("a receipt says who sold what to whom, with its VAT, and every payment and refund by its day", () => {
  const receipt = makeReceipt(ORDER, MOVES, { details: DETAILS, returnAddress: "PO Box 7" });
  expect(receipt).toEqual({
    reference: "AG-7K3F-9Q2MB",
    facts: [
      { key: "Reference", lines: ["AG-7K3F-9Q2MB"] },
      { key: "Purchase order number", lines: ["PO 7"] },
      { key: "Ordered on", lines: ["24 November 2026"] },
      {
        key: "From",
        lines: [
          ...[
            "Release Legal",
            "61 Mansell Street",
            "London E1 8AN",
            "Charity number 801118",
            "Company number 01966045",
          ],
          "www.release.org.uk",
        ],
      },
      { key: "VAT number", lines: ["GB 123 4567 89"] },
      { key: "To", lines: ["Riverside", "Sam Patel", "The Old Mill", "Leeds", "LS1 4AP"] },
    ],
    lines: [
      { what: "Advocacy Guide", detail: "15 copies at £10.00; 5 copies cancelled; zero-rated", amount: "£150.00" },
      { what: "Advocacy Guide, sponsored", detail: "2 copies at £10.00; zero-rated", amount: "£20.00" },
    ],
    noVat: "Books are zero-rated: no VAT",
    total: "£170.00",
    moves: [
      { what: "Paid by card", when: "25 November 2026", amount: "£220.00" },
      { what: "Paid back", when: "26 November 2026", amount: "-£40.00" },
      { what: "Being paid back", when: "27 November 2026", amount: "-£10.00" },
    ],
    kept: "£170.00",
    charity: "Release Legal is a registered charity, number 801118.",
  });
});

test("until the supplier details are set, it says what is known", () => {
  const { facts, noVat, charity } = makeReceipt(ORDER, [], { details: null, returnAddress: "PO Box 7" });
  expect(facts).toContainEqual({ key: "From", lines: ["Release", "PO Box 7", "www.release.org.uk"] });
  expect([noVat, charity]).toEqual(["No VAT is added", "Release is a registered charity."]);
});

test("books are called zero-rated only by who is VAT registered", () => {
  const [zero, standard] = [{ vatTreatment: "zero" } as const, { vatTreatment: "standard" } as const];
  const [registered, not] = [{ vatNumber: "GB123456789" }, { vatNumber: null }];
  expect(noVatWords([zero], registered)).toBe("Books are zero-rated: no VAT");
  expect(noVatWords([zero], not)).toBe("We are not VAT registered: no VAT");
  expect(noVatWords([zero], null)).toBe("No VAT is added");
  expect(noVatWords([zero, { vatTreatment: "exempt" }], registered)).toBe("No VAT is added");
  expect(noVatWords([zero, standard], registered)).toBeNull();
  expect(["zero", "exempt", "standard"].map((each) => treatmentWords(each as "zero", registered))).toEqual([
    ...["zero-rated", "exempt from VAT", "VAT at the standard rate included"],
  ]);
  expect([treatmentWords("zero", not), treatmentWords("zero", null)]).toEqual([null, null]);
});

test("an order that was cancelled says so, and keeps its receipt", () => {
  const cancelled = { ...ORDER, status: "cancelled" as const, closedAt: new Date("2026-11-26T12:00:00Z") };
  expect(hasReceipt(cancelled)).toBe(true);
  const { facts } = makeReceipt(cancelled, MOVES, { details: null, returnAddress: null });
  expect(facts).toContainEqual({ key: "Cancelled on", lines: ["26 November 2026"] });
  expect(hasReceipt({ ...ORDER, payBy: "invoice" })).toBe(false);
  expect(hasReceipt({ ...ORDER, paidPence: 0 })).toBe(false);
  expect(hasReceipt({ ...ORDER, status: "awaiting_payment" })).toBe(false);
});

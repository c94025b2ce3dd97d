import { expect, test } from "vitest";
import { hasReceipt, type MoneyMove, makeReceipt, type OrderToReceipt } from "#domain/ordering/receipt.ts";
import { noVatWords, treatmentWords } from "#domain/ordering/vat-words.ts";
import type { SupplierDetails } from "#domain/supplier/supplier-details.ts";

const ORDER: OrderToReceipt = {
  ...{
    reference: "AG-7K3F-9Q2MB",
    about: "copies",
    training: null,
    status: "accepted",
    payBy: "card",
    purchaseOrderNumber: "PO 7",
  },
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
    isDelivered: true,
    noVat: "Books are zero-rated: no VAT",
    total: "£170.00",
    moves: [
      { what: "Paid by card", when: "25 November 2026", amount: "£220.00" },
      { what: "Paid back", when: "26 November 2026", amount: "-£40.00" },
      { what: "Being paid back", when: "27 November 2026", amount: "-£10.00" },
    ],
    kept: { what: "Total paid, less refunds", amount: "£170.00" },
    charity: "Release Legal is a registered charity, number 801118.",
  });
});

test("a training was booked, not ordered: its receipt says when it is, and tells of no delivery but that of its guides", () => {
  const seats = { ...ORDER.lines[0], kind: "seats", title: "Advocacy, an open day", copies: 2, cancelledCopies: 0 };
  const training = { startsAt: new Date("2026-12-04T10:00:00Z"), endsAt: new Date("2026-12-04T16:30:00Z") };
  const order = { ...ORDER, about: "seats", training, lines: [seats] } as OrderToReceipt;
  const receipt = makeReceipt(order, MOVES.slice(0, 1), { details: null, returnAddress: null });
  expect(receipt.facts.slice(2, 4)).toEqual([
    { key: "Booked on", lines: ["24 November 2026"] },
    { key: "Training on", lines: ["Friday 4 December 2026, 10am to 4.30pm, UK time"] },
  ]);
  expect(receipt.isDelivered).toBe(false);
  const withGuides = { ...order, about: "training" as const, lines: [seats, ...ORDER.lines] } as OrderToReceipt;
  expect(makeReceipt(withGuides, [], { details: null, returnAddress: null }).isDelivered).toBe(true);
});

test("where no money goes or went back, the receipt says what was paid in all", () => {
  const keptOf = (moves: MoneyMove[]) => makeReceipt(ORDER, moves, { details: null, returnAddress: null }).kept;
  const [paid, back, going] = MOVES as [MoneyMove, MoneyMove, MoneyMove];
  expect(keptOf([paid])).toEqual({ what: "Total paid", amount: "£220.00" });
  expect(keptOf([paid, back])).toEqual({ what: "Total paid, less refunds", amount: "£180.00" });
  expect(keptOf([paid, going])).toEqual({ what: "Total paid, less refunds", amount: "£210.00" });
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

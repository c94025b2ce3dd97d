import { carrierCell } from "#domain/fulfilment/carrier-row.ts";
import { londonDay } from "#domain/london-day.ts";
import { penceAsPounds } from "#domain/money.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";
import { treatmentWords, type VatStanding } from "#domain/ordering/vat-words.ts";

/** The columns of the month's file for the bookkeeper. Nobody's name, email or address stands in any of them. */
export const LEDGER_COLUMNS = [
  "Date",
  "What",
  "Order",
  "Organisation",
  "Purchase order",
  "Invoice",
  "Line",
  "Copies",
  "Net",
  "VAT treatment",
  "VAT",
  "Gross",
  "Payment method",
  "Paid",
  "Refund",
  "Dispute",
  "Fee",
  "Other",
  "Payout",
  "Stripe reference",
  "Payout reference",
] as const;

export type LedgerRow = Record<(typeof LEDGER_COLUMNS)[number], string>;

/** One line of an order, or one movement of money. Money is in pence: what comes in is above nothing, what goes out below. */
export type LedgerEntry = {
  /** A moment, or a day such as `2026-11-26`. */
  at: Date | string;
  what: string;
  orderReference: string | null;
  organisation: string | null;
  purchaseOrderNumber: string | null;
  invoiceNumber: string | null;
  method: string | null;
  /** What was sold, or is taken off a sale. `vatTreatment` null: of several treatments. */
  sale?: { line: string; copies: number | null; grossPence: number; vatTreatment: VatTreatment | null };
  money?: Partial<Record<"Paid" | "Refund" | "Dispute" | "Fee" | "Other" | "Payout", number>>;
  stripeReference?: string | null;
  payoutReference?: string | null;
};

/** An entry as a row of text: what others typed on one line and no formula, money in pounds, nothing where there is none. */
export function ledgerRow(entry: LedgerEntry, standing: VatStanding): LedgerRow {
  const { at, sale, money = {} } = entry;
  return {
    Date: typeof at === "string" ? at : londonDay(at),
    What: entry.what,
    Order: entry.orderReference ?? "",
    Organisation: carrierCell(entry.organisation, 200),
    "Purchase order": carrierCell(entry.purchaseOrderNumber, 100),
    Invoice: carrierCell(entry.invoiceNumber, 100),
    Line: carrierCell(sale?.line ?? null, 200),
    Copies: sale?.copies?.toString() ?? "",
    ...taxed(sale, standing),
    "Payment method": entry.method ?? "",
    Paid: pounds(money.Paid),
    Refund: pounds(money.Refund),
    Dispute: pounds(money.Dispute),
    Fee: pounds(money.Fee),
    Other: pounds(money.Other),
    Payout: pounds(money.Payout),
    "Stripe reference": entry.stripeReference ?? "",
    "Payout reference": entry.payoutReference ?? "",
  };
}

type Taxed = Pick<LedgerRow, "Net" | "VAT treatment" | "VAT" | "Gross">;

function taxed(sale: LedgerEntry["sale"], standing: VatStanding): Taxed {
  if (!sale) return { Net: "", "VAT treatment": "", VAT: "", Gross: "" };
  const { grossPence, vatTreatment } = sale;
  if (vatTreatment === null) return { Net: "", "VAT treatment": "several", VAT: "", Gross: pounds(grossPence) };
  const words = treatmentWords(vatTreatment, standing);
  const vat = words !== null && vatTreatment === "standard" ? includedVat(grossPence) : 0;
  return {
    Net: pounds(grossPence - vat),
    "VAT treatment": words ?? "no VAT",
    VAT: pounds(vat),
    Gross: pounds(grossPence),
  };
}

/** The VAT that is in an amount at the standard rate of 20 per cent. */
function includedVat(grossPence: number): number {
  return Math.sign(grossPence) * Math.round(Math.abs(grossPence) / 6);
}

/** Pounds as a spreadsheet reads them: 123450 is "1234.50", -5 is "-0.05". Our own numbers: a minus is no formula. */
function pounds(pence: number | undefined): string {
  return pence === undefined ? "" : penceAsPounds(pence);
}

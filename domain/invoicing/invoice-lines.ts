import type { LineKind } from "#domain/ordering/line-kind.ts";

type VatTreatment = "zero" | "exempt" | "standard";

/** A line of an order as it was placed. */
export type LineToInvoice = {
  id: string;
  kind: LineKind;
  title: string;
  copies: number;
  unitPricePence: number;
  vatTreatment: VatTreatment;
};

/** A line of an invoice, in the order in which it stands there. Money is in pence. */
export type InvoiceLineDraft = {
  orderLineId: string;
  position: number;
  description: string;
  copies: number;
  unitPricePence: number;
  vatTreatment: VatTreatment;
};

/** What an invoice says of an order's lines, those of no copies left out. The words give nothing away but the title. */
export function invoiceLines(lines: readonly LineToInvoice[]): InvoiceLineDraft[] {
  return lines
    .filter(({ copies }) => copies > 0)
    .map(({ id, kind, title, copies, unitPricePence, vatTreatment }, index) => ({
      orderLineId: id,
      position: index + 1,
      description: describe(kind, title),
      copies,
      unitPricePence,
      vatTreatment,
    }));
}

function describe(kind: LineKind, title: string): string {
  if (kind === "copies") return `${title}, printed copies, delivered`;
  return kind === "sponsored_copies" ? `${title}, sponsored copies` : title;
}

/** The sum of such lines, in pence. */
export function totalOf(lines: readonly Pick<InvoiceLineDraft, "copies" | "unitPricePence">[]): number {
  return lines.reduce((sum, { copies, unitPricePence }) => sum + copies * unitPricePence, 0);
}

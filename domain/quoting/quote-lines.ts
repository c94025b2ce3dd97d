import type { Basket, BasketLine, VatTreatment } from "#domain/ordering/basket.ts";

/** One line of a quote: so many copies at a price that staff chose, in pence. */
export type QuoteLine = {
  kind: "copies" | "sponsored_copies";
  publicationId: string;
  copies: number;
  unitPricePence: number;
  vatTreatment: VatTreatment;
};

/** What a quote may come to at most, in pence: Stripe issues no larger invoice. */
export const MOST_QUOTED_PENCE = 99_999_999;

/** What all lines come to, in pence. */
export function quoteTotal(lines: readonly QuoteLine[]): number {
  return lines.reduce((sum, { copies, unitPricePence }) => sum + copies * unitPricePence, 0);
}

/** The lines of a quote as those of an order: at the quote's prices, and nothing else is offered. */
export function quotedBasket(lines: readonly (QuoteLine & { title: string })[]): Basket {
  const priced: BasketLine[] = lines.map((line) => ({
    ...line,
    totalPence: line.copies * line.unitPricePence,
    offer: null,
  }));
  return {
    lines: priced,
    copies: copiesOf(lines, "copies"),
    sponsoredCopies: copiesOf(lines, "sponsored_copies"),
    totalPence: quoteTotal(lines),
  };
}

function copiesOf(lines: readonly QuoteLine[], kind: QuoteLine["kind"]): number {
  return lines.filter((line) => line.kind === kind).reduce((sum, { copies }) => sum + copies, 0);
}

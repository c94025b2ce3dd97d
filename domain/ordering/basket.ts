import { cheaperOffer, type Offer, type Price, type PriceList, priceOf } from "./prices.ts";

export type VatTreatment = "zero" | "exempt" | "standard";

/** A publication on sale, with the price list in force. */
export type PublicationOnSale = { id: string; sku: string; title: string; prices: PriceList; weightGrams: number };

/** What sponsored copies cost each, in pence: sent free to somebody else. */
export const SPONSORED_COPY_PENCE = 1000;

export type BasketLine = Price & {
  kind: "copies" | "sponsored_copies";
  publicationId: string;
  title: string;
  vatTreatment: VatTreatment;
  offer: Offer | null;
};

export type Basket = { lines: BasketLine[]; copies: number; sponsoredCopies: number; totalPence: number };

/**
 * Prices what was asked for: copies by publication id, and copies to sponsor. Printed books are zero-rated for VAT.
 * Null when one publication's copies are so many that a person makes a quote.
 */
export function fillBasket(
  wanted: ReadonlyMap<string, number>,
  sponsoredCopies: number,
  onSale: readonly PublicationOnSale[],
): Basket | null {
  const lines: BasketLine[] = [];
  for (const publication of onSale) {
    const copies = wanted.get(publication.id) ?? 0;
    if (copies === 0) continue;
    const price = priceOf(copies, publication.prices);
    if (!price) return null;
    lines.push(line("copies", publication, price, cheaperOffer(copies, publication.prices)));
  }
  const first = onSale[0];
  if (sponsoredCopies > 0 && first) {
    const totalPence = sponsoredCopies * SPONSORED_COPY_PENCE;
    const price = { copies: sponsoredCopies, unitPricePence: SPONSORED_COPY_PENCE, totalPence };
    lines.push(line("sponsored_copies", first, price, null));
  }
  return { lines, sponsoredCopies, copies: sumOfCopies(lines), totalPence: sum(lines.map((each) => each.totalPence)) };
}

function line(kind: BasketLine["kind"], publication: PublicationOnSale, price: Price, offer: Offer | null): BasketLine {
  return { kind, publicationId: publication.id, title: publication.title, vatTreatment: "zero", offer, ...price };
}

function sumOfCopies(lines: readonly BasketLine[]): number {
  return sum(lines.filter((each) => each.kind === "copies").map((each) => each.copies));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

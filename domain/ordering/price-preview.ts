import { cheaperOffer, type Offer, type PriceList, priceOf } from "./prices.ts";

/** What a number of copies would cost, and costs now, in pence each and in all; null where a person makes a quote. */
export type PreviewRow = {
  copies: number;
  unitPricePence: number | null;
  totalPence: number | null;
  /** A larger quantity that would cost less. */
  offer: Offer | null;
  nowPence: number | null;
};

/** So many copies, from and to, that cost more than a larger quantity does. */
export type DearerStretch = { from: number; to: number; offer: Offer };

/** What a new list comes to at each of its thresholds, just below and just above it, beside the list in force. */
export function previewRows(list: PriceList, inForce: PriceList | null): PreviewRow[] {
  const thresholds = [...list.tiers.map(({ fromCopies }) => fromCopies), list.quoteFromCopies];
  const around = new Set(thresholds.flatMap((from) => [from - 1, from, from + 1]).filter((copies) => copies >= 1));
  return [...around]
    .sort((a, b) => a - b)
    .map((copies) => {
      const price = priceOf(copies, list);
      return {
        copies,
        unitPricePence: price?.unitPricePence ?? null,
        totalPence: price?.totalPence ?? null,
        offer: cheaperOffer(copies, list),
        nowPence: inForce && (priceOf(copies, inForce)?.totalPence ?? null),
      };
    });
}

/** Where a larger quantity would cost less, tier by tier: customers are offered it there. */
export function dearerStretches({ tiers, quoteFromCopies }: PriceList): DearerStretch[] {
  return tiers.flatMap(({ fromCopies, unitPricePence }, place) => {
    const to = (tiers[place + 1]?.fromCopies ?? quoteFromCopies) - 1;
    const offer = cheaperOffer(to, { tiers, quoteFromCopies });
    if (offer === null || unitPricePence === 0) return [];
    const from = Math.max(fromCopies, Math.floor(offer.totalPence / unitPricePence) + 1);
    return [{ from, to, offer }];
  });
}

/** The thresholds from which each copy costs more than with fewer: seldom meant so. */
export function risingFrom({ tiers }: PriceList): number[] {
  return tiers
    .filter(({ unitPricePence }, place) => unitPricePence > (tiers[place - 1]?.unitPricePence ?? unitPricePence))
    .map(({ fromCopies }) => fromCopies);
}

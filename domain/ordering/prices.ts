/** A price list of one publication, as it stands at one moment. Tiers rise by `fromCopies`; the first starts at 1. */
export type PriceList = { tiers: readonly PriceTier[]; quoteFromCopies: number };
export type PriceTier = { fromCopies: number; unitPricePence: number };

/** What a number of copies costs, in pence, delivery within the United Kingdom included. */
export type Price = { copies: number; unitPricePence: number; totalPence: number };

/** What one more-than-asked quantity would cost when that is less. */
export type Offer = Price & { savingPence: number };

/** More than anybody orders through a form; keeps every sum inside 32 bits. */
export const MOST_COPIES = 100_000;

/**
 * The price of `copies` (a whole number from 1): the tier they reach sets the price of them all.
 * Null from the list's `quoteFromCopies` on: a person makes a quote then.
 */
export function priceOf(copies: number, list: PriceList): Price | null {
  if (copies >= list.quoteFromCopies) return null;
  const tier = list.tiers.findLast((each) => each.fromCopies <= copies);
  if (!tier) throw new RangeError(`no tier for ${copies} copies`);
  return { copies, unitPricePence: tier.unitPricePence, totalPence: copies * tier.unitPricePence };
}

/** The cheapest larger order that costs less than this one (of equals the one with most copies), or null. */
export function cheaperOffer(copies: number, list: PriceList): Offer | null {
  const asked = priceOf(copies, list);
  if (!asked) return null;
  let best: Price | null = null;
  for (const tier of list.tiers) {
    if (tier.fromCopies <= copies) continue;
    const larger = priceOf(tier.fromCopies, list);
    if (larger && larger.totalPence < asked.totalPence && (!best || larger.totalPence <= best.totalPence))
      best = larger;
  }
  return best && { ...best, savingPence: asked.totalPence - best.totalPence };
}

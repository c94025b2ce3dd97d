import { database } from "#adapters/database/client.ts";
import type { PriceList } from "#domain/ordering/prices.ts";

/** A price list as staff see it; the one in force is the latest that has begun. */
export type KnownPriceList = PriceList & { id: string; validFrom: Date };
export type PricesOf = {
  id: string;
  sku: string;
  title: string;
  inForce: KnownPriceList | null;
  /** The next first. */
  toCome: KnownPriceList[];
  /** The latest first. */
  before: KnownPriceList[];
};

const MOST_LISTS = 60;

/** The price lists of every publication on sale, of old ones the latest. */
export async function pricesOfAll(now: Date): Promise<PricesOf[]> {
  const publications = await database().publication.findMany({
    where: { isActive: true },
    orderBy: [{ position: "asc" }, { sku: "asc" }],
    select: {
      ...{ id: true, sku: true, title: true },
      priceLists: {
        orderBy: { validFrom: "desc" },
        take: MOST_LISTS,
        select: {
          ...{ id: true, validFrom: true, quoteFromCopies: true },
          tiers: { orderBy: { fromCopies: "asc" }, select: { fromCopies: true, unitPricePence: true } },
        },
      },
    },
  });
  return publications.map(({ priceLists, ...publication }) => {
    const [inForce = null, ...before] = priceLists.filter(({ validFrom }) => validFrom <= now);
    const toCome = priceLists.filter(({ validFrom }) => validFrom > now).reverse();
    return { ...publication, inForce, toCome, before };
  });
}

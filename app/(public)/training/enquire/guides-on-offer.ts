import { formatPence } from "#domain/money.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";

/** What one guide costs, in words, and up to how many there is a list price; null while nothing is on sale. */
export async function guidesOnOffer(): Promise<{ price: string; most: number } | null> {
  const [first] = await publicationsOnSale();
  const [one, more] = first?.prices.tiers ?? [];
  if (!first || !one) return null;
  const each = `${formatPence(one.unitPricePence)} each`;
  return { price: more ? `${each}, less from ${more.fromCopies} on` : each, most: first.prices.quoteFromCopies - 1 };
}

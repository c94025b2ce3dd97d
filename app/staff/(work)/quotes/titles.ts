import { copiesLeft } from "#domain/stock/low-stock.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import type { Quote } from "#use-cases/quoting/queries.ts";
import { stockNow } from "#use-cases/stock/queries.ts";

/** A title in the form of a quote. `free` is how many copies are on the shelf that nobody else is promised or waits for. */
export type QuotedTitle = { id: string; sku: string; title: string; free: number };

/** What a quote can be for: all that is on sale, and what stands in it already. */
export async function titlesFor(quote: Pick<Quote, "lines"> | undefined): Promise<QuotedTitle[]> {
  const [onSale, stock] = await Promise.all([publicationsOnSale(), stockNow()]);
  const free = new Map(stock.map((row) => [row.sku, Math.max(0, copiesLeft(row))]));
  const others = (quote?.lines ?? []).filter(({ id }) => !onSale.some((each) => each.id === id));
  const every = [...onSale, ...others].map(
    ({ id, sku, title }) => [id, { id, sku, title, free: free.get(sku) ?? 0 }] as const,
  );
  return [...new Map(every).values()];
}

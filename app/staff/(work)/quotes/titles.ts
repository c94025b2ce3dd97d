import { availableCopies } from "#domain/stock/availability.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import type { Quote } from "#use-cases/quoting/queries.ts";
import { stockNow } from "#use-cases/stock/queries.ts";

export type QuotedTitle = { id: string; sku: string; title: string };

/** A title in the form of a quote. `available` is how many copies a parcel could have now. */
export type TitleToQuote = QuotedTitle & { available: number };

/** What a quote can be for: all that is on sale, and what stands in it already. */
export async function titlesFor(quote: Pick<Quote, "lines"> | undefined): Promise<QuotedTitle[]> {
  const onSale = await publicationsOnSale();
  const others = (quote?.lines ?? []).filter(({ id }) => !onSale.some((each) => each.id === id));
  const every = [...onSale, ...others].map(({ id, sku, title }) => [id, { id, sku, title }] as const);
  return [...new Map(every).values()];
}

/** The same for the form, with how many copies there are to offer. */
export async function titlesToQuote(quote: Pick<Quote, "lines"> | undefined): Promise<TitleToQuote[]> {
  const [titles, stock] = await Promise.all([titlesFor(quote), stockNow()]);
  const available = new Map(stock.map((row) => [row.sku, availableCopies(row)]));
  return titles.map((each) => ({ ...each, available: available.get(each.sku) ?? 0 }));
}

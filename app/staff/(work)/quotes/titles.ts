import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import type { Quote } from "#use-cases/quoting/queries.ts";

export type QuotedTitle = { id: string; sku: string; title: string };

/** What a quote can be for: all that is on sale, and what stands in it already. */
export async function titlesFor(quote: Pick<Quote, "lines"> | undefined): Promise<QuotedTitle[]> {
  const onSale = await publicationsOnSale();
  const others = (quote?.lines ?? []).filter(({ id }) => !onSale.some((each) => each.id === id));
  const every = [...onSale, ...others].map(({ id, sku, title }) => [id, { id, sku, title }] as const);
  return [...new Map(every).values()];
}

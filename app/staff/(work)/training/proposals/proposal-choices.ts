import { penceAsPounds } from "#domain/money.ts";
import { priceOf } from "#domain/ordering/prices.ts";
import type { ProposedTitle } from "#domain/training/proposal-prices.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";
import { trainersToChoose } from "#use-cases/training/trainers-to-choose.ts";

/** What a proposal's form chooses from: who trains, and the guides that can be sent. */
export type Choices = { trainers: { id: string; name: string }[]; titles: ProposedTitle[] };

/** The active trainers; and all that is on sale, with what stands in the proposal already. */
export async function choicesFor(proposal: Pick<Proposal, "lines"> | undefined): Promise<Choices> {
  const [trainers, onSale] = await Promise.all([trainersToChoose(), publicationsOnSale()]);
  const titles = onSale.map(({ id, sku, title }): [string, ProposedTitle] => [id, { id, sku, title }]);
  const standing = (proposal?.lines ?? []).flatMap(({ publicationId: id, sku, title }): [string, ProposedTitle][] =>
    id !== null && sku !== null ? [[id, { id, sku, title }]] : [],
  );
  return { trainers, titles: [...new Map([...titles, ...standing]).values()] };
}

/** The list price of one copy of so many of the first title on sale, as a form holds it; nothing where a price must be agreed. */
export async function listPrice(copies: number): Promise<{ sku: string; price: string } | null> {
  const [first] = await publicationsOnSale();
  if (!first) return null;
  const price = priceOf(copies, first.prices);
  return { sku: first.sku, price: price === null ? "" : penceAsPounds(price.unitPricePence) };
}

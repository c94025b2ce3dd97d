import { cleanLine, readWholeNumber } from "#domain/forms/text.ts";
import { type Basket, fillBasket, type PublicationOnSale } from "./basket.ts";

/** A publication on sale, with the name of its quantity field. */
export type PricedPublication = PublicationOnSale & { field: string };

/** What the quantities of a form come to while they are typed: `unknown` until there is a number. */
export type TypedPrice = { kind: "unknown" } | { kind: "quote" } | { kind: "priced"; basket: Basket };

/** Prices what stands in the quantity fields now, by field name. What is no number counts as nothing yet. */
export function priceOfTyped(typed: Record<string, string>, publications: readonly PricedPublication[]): TypedPrice {
  const count = (field: string) => readWholeNumber(cleanLine(typed[field] ?? "")) ?? 0;
  const wanted = new Map(publications.map(({ id, field }) => [id, count(field)]));
  if ([...wanted.values()].every((copies) => copies === 0)) return { kind: "unknown" };
  const basket = fillBasket(wanted, count("sponsoredCopies"), publications);
  return basket ? { kind: "priced", basket } : { kind: "quote" };
}

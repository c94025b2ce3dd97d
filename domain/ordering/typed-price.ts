import { cleanLine, readWholeNumber } from "#domain/forms/text.ts";
import { type Basket, fillBasket, type PublicationOnSale } from "./basket.ts";

/** A publication on sale, with the name of its quantity field. */
export type PricedPublication = PublicationOnSale & { field: string };

/** What the quantities of a form come to while they are typed: `unknown` until there is something, `unreadable` when it is no number. */
export type TypedPrice =
  | { kind: "unknown" }
  | { kind: "unreadable" }
  | { kind: "quote" }
  | { kind: "priced"; basket: Basket };

/** Prices what stands in the quantity fields now, by field name. */
export function priceOfTyped(typed: Record<string, string>, publications: readonly PricedPublication[]): TypedPrice {
  const text = (field: string) => cleanLine(typed[field] ?? "");
  const count = (field: string) => readWholeNumber(text(field)) ?? 0;
  const isUnreadable = publications.some(({ field }) => text(field) !== "" && readWholeNumber(text(field)) === null);
  if (isUnreadable) return { kind: "unreadable" };
  const wanted = new Map(publications.map(({ id, field }) => [id, count(field)]));
  if ([...wanted.values()].every((copies) => copies === 0)) return { kind: "unknown" };
  const basket = fillBasket(wanted, count("sponsoredCopies"), publications);
  return basket ? { kind: "priced", basket } : { kind: "quote" };
}

import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { formatPenceShort } from "#domain/money.ts";
import type { PriceList } from "./prices.ts";

/** One row of a price list as people read it: "10 to 24", and the price of each copy in pence; null asks for a quote. */
export type PriceRow = { copies: string; unitPricePence: number | null };

/** A price list as a table, its last row the one from which a person makes a quote. */
export function priceRows({ tiers, quoteFromCopies }: PriceList): PriceRow[] {
  const priced = tiers.filter(({ fromCopies }) => fromCopies < quoteFromCopies);
  const rows = priced.map(({ fromCopies, unitPricePence }, place): PriceRow => {
    const last = (priced[place + 1]?.fromCopies ?? quoteFromCopies) - 1;
    return {
      copies: last > fromCopies ? `${inDigits(fromCopies)} to ${inDigits(last)}` : inDigits(last),
      unitPricePence,
    };
  });
  return [...rows, { copies: `${inDigits(quoteFromCopies)} or more`, unitPricePence: null }];
}

/** A price list in a few words: "£10 a copy, less from 10 copies on". */
export function pricesInWords({ tiers }: PriceList): string {
  const [first, second] = tiers;
  if (!first) return "";
  const one = `${formatPenceShort(first.unitPricePence)} a copy`;
  const isLess = second !== undefined && second.unitPricePence < first.unitPricePence;
  return isLess ? `${one}, less from ${copiesInWords(second.fromCopies)} on` : one;
}

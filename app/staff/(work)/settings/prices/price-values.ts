import { formatPence } from "#domain/money.ts";
import type { PriceList } from "#domain/ordering/prices.ts";

/** A price list as it stands in the fields of the form. */
export function priceValues(list: PriceList | null): Record<string, string> {
  const values: Record<string, string> = { quoteFromCopies: String(list?.quoteFromCopies ?? ""), starts: "now" };
  for (const [row, { fromCopies, unitPricePence }] of (list?.tiers ?? []).entries()) {
    values[`from.${row}`] = String(fromCopies);
    values[`price.${row}`] = formatPence(unitPricePence).replace("£", "");
  }
  return values;
}

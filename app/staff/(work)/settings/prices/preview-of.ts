import { londonTimeInWords } from "#domain/london-clock.ts";
import type { NewPriceList } from "#domain/ordering/new-price-list.ts";
import { dearerStretches, previewRows, risingFrom } from "#domain/ordering/price-preview.ts";
import type { PriceList } from "#domain/ordering/prices.ts";
import type { Preview } from "./price-list-state.ts";

/** What is shown of a new price list before it is kept. */
export function previewOf(list: NewPriceList, inForce: PriceList | null): Preview {
  const { startsAt } = list;
  return {
    rows: previewRows(list, inForce),
    dearer: dearerStretches(list),
    risingFrom: risingFrom(list),
    from: startsAt === "now" ? "at once" : `from ${londonTimeInWords(startsAt)}`,
    mark: JSON.stringify(list),
  };
}

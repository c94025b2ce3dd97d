import { formatPence } from "#domain/money.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";
import { noVatWords, treatmentWords, type VatStanding } from "#domain/ordering/vat-words.ts";

/** What each place costs (in pence), with its VAT as the order page says it: said before anybody pays. */
export function priceInWords(pricePence: number, vatTreatment: VatTreatment, seller: VatStanding): string {
  const each = `${formatPence(pricePence)} for each place`;
  const treatment = treatmentWords(vatTreatment, seller);
  if (treatment !== null) return `${each}, ${treatment}`;
  const none = noVatWords([{ vatTreatment }], seller);
  return none === null ? each : `${each}. ${none}.`;
}

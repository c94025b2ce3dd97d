import { penceAsPounds } from "#domain/money.ts";
import type { Quote } from "#use-cases/quoting/queries.ts";

/** What stands in a quote, as the values of the form that changes it. */
export function quoteValues({ recipient, lines, note, daysOpen }: Quote): Record<string, string> {
  const { organisationName, contactName, email, phone } = recipient;
  const texts = Object.entries({ organisationName, contactName, email, phone, note });
  const values: Record<string, string> = { daysOpen: String(daysOpen) };
  for (const [name, text] of texts) values[name] = text ?? "";
  for (const { kind, sku, copies, unitPricePence, vatTreatment } of lines) {
    if (kind === "sponsored_copies") values.sponsoredCopies = String(copies);
    else {
      values[`copies.${sku}`] = String(copies);
      values[`price.${sku}`] = penceAsPounds(unitPricePence);
      values[`vat.${sku}`] = vatTreatment;
    }
  }
  return values;
}

import { addressValues } from "#app/_forms/address-values.ts";
import type { Quote } from "#use-cases/quoting/queries.ts";

/** What is known already of whoever accepts a quote, as the values of its form. */
export function acceptanceValues(recipient: Quote["recipient"]): Record<string, string> {
  const { organisationName, contactName, email, billingEmail, deliveryNote } = recipient;
  const kept = Object.entries({ organisationName, contactName, email, billingEmail, deliveryNote });
  return { ...addressValues(recipient), ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ""])) };
}

import { addressValues } from "#app/_forms/address-values.ts";
import type { Accepted } from "#domain/training/proposal-acceptance.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";

/** What is known already of whoever accepts a proposal, as the values of its form. */
export function acceptanceValues(recipient: Proposal["recipient"]): Record<string, string> {
  const { organisationName, contactName, email, billingEmail, deliveryNote } = recipient;
  const kept = Object.entries({ organisationName, contactName, email, billingEmail, deliveryNote });
  return { ...addressValues(recipient), ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ""])) };
}

/** What there is to pay for and to send, which says what has to be asked. */
export function acceptedOf({ totalPence, lines }: Pick<Proposal, "totalPence" | "lines">): Accepted {
  return { totalPence, hasGuides: lines.some(({ kind }) => kind === "copies") };
}

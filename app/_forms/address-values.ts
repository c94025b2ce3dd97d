import type { Address } from "#domain/delivery.ts";

type Kept = { [Part in keyof Address]: string | null } & { labelName: string | null };

/** A kept name and address as the values of the form that corrects them. */
export function addressValues(kept: Kept): Record<string, string> {
  const { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode } = kept;
  const fields = { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? ""]));
}

/** Said where nobody's name would be left on the parcel. */
export const NAME_NEEDED = "Enter the name to put on the parcel";

/** What becomes of a parcel for which no name is chosen. */
export function otherNamesHint(otherNames: readonly string[]): string | undefined {
  return otherNames.length === 0 ? undefined : `Leave this empty to put “${otherNames.join(", ")}” on it.`;
}

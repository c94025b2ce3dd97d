import type { Place } from "./address-block.tsx";

/** An address as the fields of its form. */
export function addressValues(place: Place): Record<string, string> {
  const { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode } = place;
  const parts = { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode };
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value ?? ""]));
}

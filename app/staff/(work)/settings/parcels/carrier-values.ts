import type { CarrierMap } from "#domain/fulfilment/carrier-map.ts";
import { CARRIER_COLUMNS } from "#domain/fulfilment/carrier-row.ts";

/** A map as it stands in the fields of its form: for each column by its index its place and its heading. */
export function carrierValues({ columns, serviceCode }: CarrierMap): Record<string, string> {
  const values: Record<string, string> = { serviceCode };
  for (const [index, name] of CARRIER_COLUMNS.entries()) {
    const place = columns.findIndex(({ holds }) => holds === name);
    values[`place.${index}`] = place < 0 ? "" : String(place + 1);
    values[`heading.${index}`] = columns[place]?.heading ?? "";
  }
  return values;
}

import { cleanLine } from "#domain/forms/text.ts";
import { CARRIER_COLUMNS, type CarrierRow, carrierCell } from "./carrier-row.ts";

/** One column of the carrier's file: what stands in it, and the heading that the carrier knows it by. */
export type CarrierColumn = { holds: keyof CarrierRow; heading: string };

/** The columns in their order, and the code of the service that every package goes by; empty where the carrier asks for it later. */
export type CarrierMap = { columns: CarrierColumn[]; serviceCode: string };

/** What Click & Drop understands without being told. */
export const CLICK_AND_DROP: CarrierMap = {
  columns: CARRIER_COLUMNS.map((name) => ({ holds: name, heading: name })),
  serviceCode: "",
};

export const LONGEST_HEADING = 60;
export const LONGEST_SERVICE_CODE = 10;

/** What is wrong with a map, by the field that it stands in: `heading.3`, `place.3`, `serviceCode`. */
export type CarrierMapErrors = Record<string, string>;

/**
 * Reads a map from a form: a place and a heading for each of `CARRIER_COLUMNS`, by its index. An empty heading leaves the
 * column out. Refuses two columns of one heading or one place, and a file without the parcels' codes: no tracking number
 * would find its parcel.
 */
export function readCarrierMap(typed: Record<string, string>): { map: CarrierMap } | { errors: CarrierMapErrors } {
  const serviceCode = carrierCell(typed.serviceCode ?? "", LONGEST_SERVICE_CODE);
  const errors: CarrierMapErrors = {};
  const columns: (CarrierColumn & { place: number })[] = [];
  for (const [index, holds] of CARRIER_COLUMNS.entries()) {
    const heading = carrierCell(cleanLine(typed[`heading.${index}`] ?? ""), LONGEST_HEADING);
    if (heading === "") continue;
    const place = Number(typed[`place.${index}`]);
    if (!Number.isInteger(place) || place < 1 || place > CARRIER_COLUMNS.length)
      errors[`place.${index}`] = `Enter where “${holds}” stands, from 1 to ${CARRIER_COLUMNS.length}.`;
    else if (columns.some((other) => other.place === place))
      errors[`place.${index}`] = `Two columns cannot both stand at ${place}.`;
    if (columns.some((other) => other.heading.toLowerCase() === heading.toLowerCase()))
      errors[`heading.${index}`] = `Two columns cannot both be called “${heading}”.`;
    columns.push({ holds, heading, place });
  }
  if (!columns.some(({ holds }) => holds === CODE_COLUMN))
    errors[`heading.${CARRIER_COLUMNS.indexOf(CODE_COLUMN)}`] =
      "Enter a heading for the parcels’ codes. By them the tracking numbers come back.";
  if (Object.keys(errors).length > 0) return { errors };
  const inOrder = columns.sort((one, other) => one.place - other.place);
  return { map: { columns: inOrder.map(({ holds, heading }) => ({ holds, heading })), serviceCode } };
}

const CODE_COLUMN = "Order reference" satisfies keyof CarrierRow;

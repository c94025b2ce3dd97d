import type { LabelParts } from "#domain/people/person.ts";
import type { Package } from "./packing-rules.ts";

/** The columns of Royal Mail's Click & Drop import, in its words. No email and no phone: what it does not need it does not get. */
export const CARRIER_COLUMNS = [
  "Order reference",
  "Full name",
  "Company Name",
  "Address Line 1",
  "Address Line 2",
  "Address Line 3",
  "City",
  "County",
  "Postcode",
  "Country",
  "Weight",
  "Package Size",
  "Service code",
] as const;

export type CarrierRow = Record<(typeof CARRIER_COLUMNS)[number], string>;

/** Jersey, Guernsey and the Isle of Man are countries of their own to a carrier. */
const ISLANDS: Record<string, string> = { JE: "JEY", GY: "GGY", IM: "IMN" };

/**
 * One row for each package. Several packages of one parcel share its code, with a number behind a slash, which a tracking
 * file brings back. Every cell is kept to the carrier's length and on one line, and can be no formula.
 */
export function carrierRows(
  code: string,
  place: LabelParts,
  packages: readonly Package[],
  serviceCode = "",
): CarrierRow[] {
  const name = place.labelName ?? place.contactName ?? place.organisationName;
  const company = place.labelName === null && place.contactName !== null ? place.organisationName : null;
  const area = /^[A-Z]+/.exec(place.postcode ?? "")?.[0] ?? "";
  return packages.map(({ grams, size }, index) => ({
    "Order reference": packages.length === 1 ? code : `${code}/${index + 1}`,
    "Full name": carrierCell(name, 200),
    "Company Name": carrierCell(company, 100),
    "Address Line 1": carrierCell(place.addressLine1, 100),
    "Address Line 2": carrierCell(place.addressLine2, 100),
    "Address Line 3": carrierCell(place.addressLine3, 100),
    City: carrierCell(place.town, 100),
    County: carrierCell(place.county, 100),
    Postcode: carrierCell(place.postcode, 20),
    Country: ISLANDS[area] ?? "GBR",
    Weight: (grams / 1000).toFixed(3),
    "Package Size": size,
    "Service code": serviceCode,
  }));
}

/** One line, no hidden characters, no longer than `most`, and nothing that a spreadsheet would take for a formula. */
export function carrierCell(text: string | null, most: number): string {
  const line = (text ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const safe = /^[=+\-@]/.test(line) ? `'${line}` : line;
  let kept = "";
  // Counted as the carrier counts, in UTF-16, and never through the middle of a letter.
  for (const letter of safe) {
    if (kept.length + letter.length > most) break;
    kept += letter;
  }
  return kept.trim();
}

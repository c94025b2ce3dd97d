import { z } from "zod";
import { neededLine, optionalLine, optionalText } from "./forms/fields.ts";
import { beginsLikeOurs, isForcesNumber, readPostcode, slipInPostcode } from "./postcode.ts";

const postcode = z
  .string()
  .default("")
  .transform((typed, context) => {
    const shaped = readPostcode(typed);
    if (shaped) return shaped;
    context.addIssue({ code: "custom", message: problemWithPostcode(typed) });
    return z.NEVER;
  });

function problemWithPostcode(typed: string): string {
  if (typed.trim() === "") return "Enter a postcode";
  if (isForcesNumber(typed)) return "Enter the BFPO postcode, like BF1 2AS, and put the BFPO number in another line";
  const slip = slipInPostcode(typed);
  if (slip !== null) return `We do not know this postcode: check the letters at the ${slip}`;
  return beginsLikeOurs(typed) ? "Enter a full postcode, like SE1 2AB" : WHERE_WE_POST;
}

const WHERE_WE_POST =
  "Enter a full postcode in the UK, Jersey, Guernsey, the Isle of Man or BFPO, like SE1 2AB. We cannot post elsewhere, but everyone can download the guide";

/** The address fields of every form. "c/o" lines are welcome in any of them. */
export const addressFields = {
  addressLine1: neededLine("the first line of the address", 100),
  addressLine2: optionalLine("the second line of the address", 100),
  addressLine3: optionalLine("the third line of the address", 100),
  town: neededLine("a town or city", 100),
  county: optionalLine("the county", 100),
  postcode,
};

export const deliveryNoteField = optionalText("the note for delivery", 200);

export type Address = {
  addressLine1: string;
  addressLine2: string | null;
  addressLine3: string | null;
  town: string;
  county: string | null;
  postcode: string;
};

/** The lines of an address as they stand on a label, empty ones left out. */
export function addressLines(address: { [Part in keyof Address]: string | null }): string[] {
  const { addressLine1, addressLine2, addressLine3, town, county, postcode: code } = address;
  return [addressLine1, addressLine2, addressLine3, town, county, code].filter((line): line is string => Boolean(line));
}

/** The names on a label for which none was chosen: the person's and their organisation's. Whoever gave neither has none. */
export function namesWithoutChoice(of: { [Part in "contactName" | "organisationName"]: string | null }): string[] {
  return [of.contactName, of.organisationName].filter((name): name is string => Boolean(name));
}

/** The lines of a label: who (the name chosen for the parcel, else the person and their organisation), then where. */
export function labelLines(
  label: { [Part in keyof Address | "labelName" | "contactName" | "organisationName"]: string | null },
): string[] {
  const names = label.labelName ? [label.labelName] : namesWithoutChoice(label);
  return [...names, ...addressLines(label)];
}

/** One text for one place, however it was typed: what the keyed hash of an address is taken of. */
export function addressKey(address: Address): string {
  const house = address.addressLine1.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const flat = (address.addressLine2 ?? "").toUpperCase().replace(/[^A-Z0-9]/g, "");
  return `${address.postcode.replace(" ", "")}|${house}|${flat}`;
}

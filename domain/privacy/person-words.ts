import { PERSON_PARTS, type Person } from "#domain/people/person.ts";

/** What each part of a person is called, for them. */
const PART_WORDS: Record<keyof Person, string> = {
  organisationName: "Organisation or group",
  contactName: "Name",
  labelName: "Name on the label",
  email: "Email",
  billingEmail: "Email for invoices",
  phone: "Phone",
  addressLine1: "Address, first line",
  addressLine2: "Address, second line",
  addressLine3: "Address, third line",
  town: "Town",
  county: "County",
  postcode: "Postcode",
  deliveryNote: "Note for delivery",
  about: "What your group does",
};

/** The parts that were given, each with what it is called. */
export function partRows(person: Person): [string, string][] {
  return PERSON_PARTS.flatMap((part) => {
    const given = person[part];
    return given === null ? [] : [[PART_WORDS[part], given] as [string, string]];
  });
}

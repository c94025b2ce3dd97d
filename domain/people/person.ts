/**
 * What is kept of a person who is written or posted to, under one seal. A part that was not given, or that was forgotten, is null.
 */
export type Person = {
  organisationName: string | null;
  contactName: string | null;
  /** The name that was chosen for the label. */
  labelName: string | null;
  email: string | null;
  billingEmail: string | null;
  phone: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  addressLine3: string | null;
  town: string | null;
  county: string | null;
  postcode: string | null;
  deliveryNote: string | null;
  /** What a group does and where, in its own words. */
  about: string | null;
};

/** Nothing of anybody: what is left of whoever was forgotten. */
export const NOBODY: Person = {
  organisationName: null,
  contactName: null,
  labelName: null,
  email: null,
  billingEmail: null,
  phone: null,
  addressLine1: null,
  addressLine2: null,
  addressLine3: null,
  town: null,
  county: null,
  postcode: null,
  deliveryNote: null,
  about: null,
};

export const PERSON_PARTS = Object.keys(NOBODY) as (keyof Person)[];

/** The parts that are asked for, and no other: a page is not given what it does not show. */
export function partsOf<Part extends keyof Person>(person: Person, ...parts: readonly Part[]): Pick<Person, Part> {
  return Object.fromEntries(parts.map((part) => [part, person[part]])) as Pick<Person, Part>;
}

/** What a parcel's label is drawn from: the names, and where it goes. */
export const LABEL_PARTS = [
  ...(["labelName", "organisationName", "contactName", "addressLine1", "addressLine2", "addressLine3"] as const),
  ...(["town", "county", "postcode"] as const),
] as const;
export type LabelParts = Pick<Person, (typeof LABEL_PARTS)[number]>;

/** By what name a list calls somebody: the one on the label, else the organisation's, else their own. */
export function shownName({ labelName, organisationName, contactName }: Person): string | null {
  return labelName ?? organisationName ?? contactName;
}

/** The first half of a postcode, which says a district and no house. */
export function outwardCode(postcode: string | null): string | null {
  return postcode?.split(" ")[0] || null;
}

import type { Person } from "#domain/people/person.ts";
import { type Mapped, OFFICE, PACKERS, WITH_PERSON } from "./mapped.ts";

const ON_LABEL = "stands on the label, so that the parcel arrives";
const PLACE: Mapped = { why: ON_LABEL, who: `${PACKERS}; the carrier`, goes: WITH_PERSON };

/** What is sealed of a customer, part by part (`recipient.sealed`). */
export const PERSON_MAP: Record<keyof Person, Mapped> = {
  organisationName: {
    why: "whom an order, a label and an invoice are for",
    who: `${PACKERS}; the carrier, Stripe`,
    goes: WITH_PERSON,
  },
  contactName: { why: "whom we write to, and whose parcel it is", who: `${PACKERS}; the carrier`, goes: WITH_PERSON },
  labelName: { why: `${ON_LABEL}; any name will do`, who: `${PACKERS}; the carrier`, goes: WITH_PERSON },
  email: {
    why: "to tell them of their own order, as they chose",
    who: `${OFFICE}; the person, if the invoice goes there; Resend, and Stripe for a receipt`,
    goes: WITH_PERSON,
  },
  billingEmail: { why: "where an invoice goes", who: `${OFFICE}; the person; Stripe, Resend`, goes: WITH_PERSON },
  phone: { why: "to ask back quickly, if they gave it", who: OFFICE, goes: WITH_PERSON },
  addressLine1: PLACE,
  addressLine2: PLACE,
  addressLine3: PLACE,
  town: PLACE,
  county: PLACE,
  postcode: { ...PLACE, why: `${ON_LABEL}; and opens /find, with the reference` },
  deliveryNote: { why: "what whoever delivers should know", who: `${PACKERS}; the carrier`, goes: WITH_PERSON },
  about: { why: "what a group does: why it gets many copies free", who: OFFICE, goes: WITH_PERSON },
};

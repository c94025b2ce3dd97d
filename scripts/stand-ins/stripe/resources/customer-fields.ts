import type Stripe from "stripe";
import { metadata } from "../api/metadata.ts";
import { email, list, object, optional, type Reader, type ReadFields, text } from "../api/readers.ts";
import { unsettable, withoutImitation } from "../api/value-readers.ts";

const part = unsettable(text());
const addressParts = object({ city: part, country: part, line1: part, line2: part, postal_code: part, state: part });

/** An address of which any part may be left out. */
const postalAddress: Reader<Stripe.Address> = (value, name) => {
  const given = addressParts(value, name);
  return {
    city: given.city ?? null,
    country: given.country ?? null,
    line1: given.line1 ?? null,
    line2: given.line2 ?? null,
    postal_code: given.postal_code ?? null,
    state: given.state ?? null,
  };
};

const NOT_IMITATED = withoutImitation(
  "balance",
  "business_name",
  "cash_balance",
  "individual_name",
  "invoice_prefix",
  "invoice_settings",
  "next_invoice_sequence",
  "shipping",
  "source",
  "tax",
  "tax_exempt",
);

/** What may be given for a customer; what a name's absence leaves as it was, an empty text unsets. */
export const UPDATE_FIELDS = {
  address: unsettable(postalAddress),
  description: unsettable(text()),
  email: unsettable(email),
  metadata: optional(metadata),
  name: unsettable(text(256)),
  phone: unsettable(text(20)),
  preferred_locales: optional(list(text(10), 10)),
  ...NOT_IMITATED,
};

export const CREATE_FIELDS = {
  ...UPDATE_FIELDS,
  ...withoutImitation("payment_method", "tax_id_data", "test_clock", "validate"),
};

export type CustomerParams = ReadFields<typeof UPDATE_FIELDS>;

import { metadata } from "../api/metadata.ts";
import { invalid } from "../api/problem.ts";
import {
  address,
  email,
  integer,
  list,
  notImitated,
  object,
  oneOf,
  optional,
  type ReadFields,
  text,
} from "../api/readers.ts";
import { statementDescriptorSuffix } from "./statement-descriptor.ts";

const PENCE = integer(0, 99_999_999);
const currency = oneOf(["gbp"]);

const priceData = object({
  currency,
  product: notImitated,
  product_data: object({
    name: text(1500),
    description: optional(text()),
    images: notImitated,
    metadata: optional(metadata),
    tax_code: optional(text()),
    tax_details: notImitated,
    unit_label: optional(text(12)),
  }),
  recurring: notImitated,
  tax_behavior: optional(oneOf(["exclusive", "inclusive", "unspecified"])),
  unit_amount: PENCE,
  unit_amount_decimal: notImitated,
});

const lineItem = object({
  adjustable_quantity: notImitated,
  metadata: optional(metadata),
  price: notImitated,
  price_data: priceData,
  quantity: integer(1, 999_999),
  tax_rates: notImitated,
});

const paymentIntentData = object({
  capture_method: optional(oneOf(["automatic", "automatic_async"])),
  description: optional(text(1000)),
  metadata: optional(metadata),
  receipt_email: optional(email),
  setup_future_usage: notImitated,
  shipping: notImitated,
  statement_descriptor: notForCards,
  statement_descriptor_suffix: optional(statementDescriptorSuffix),
  transfer_group: notImitated,
});

/** Parameters that Stripe has and this page has no use for. */
const NOT_IMITATED = {
  adaptive_pricing: notImitated,
  after_expiration: notImitated,
  allow_promotion_codes: notImitated,
  allowed_payment_method_types: notImitated,
  automatic_tax: notImitated,
  branding_settings: notImitated,
  consent_collection: notImitated,
  custom_fields: notImitated,
  custom_text: notImitated,
  customer: notImitated,
  discounts: notImitated,
  excluded_payment_method_types: notImitated,
  invoice_creation: notImitated,
  payment_method_options: notImitated,
  phone_number_collection: notImitated,
  tax_id_collection: notImitated,
};

/** What API version 2026-10-28.endive takes; a parameter that it has dropped (`payment_method_types`) is unknown. */
export const CREATE_FIELDS = {
  cancel_url: optional(address),
  client_reference_id: optional(text(200)),
  currency: optional(currency),
  customer_creation: optional(oneOf(["if_required"])),
  customer_email: optional(email),
  billing_address_collection: optional(oneOf(["auto", "required"])),
  expires_at: optional(integer(0, 1e12)),
  line_items: list(lineItem),
  locale: optional(oneOf(["auto", "en", "en-GB"])),
  metadata: optional(metadata),
  mode: oneOf(["payment", "setup", "subscription"]),
  payment_intent_data: optional(paymentIntentData),
  submit_type: optional(oneOf(["auto", "book", "donate", "pay", "subscribe"])),
  success_url: address,
  ui_mode: optional(oneOf(["hosted_page", "embedded_page", "form", "elements"])),
  ...NOT_IMITATED,
};

/** Stripe: "Setting this value for a card charge returns an error", and every session here can be paid by card. */
function notForCards(value: unknown, name: string): undefined {
  if (value !== undefined)
    throw invalid("statement_descriptor is not supported for card charges: use statement_descriptor_suffix.", {
      param: name,
    });
}

export type CreateParams = ReadFields<typeof CREATE_FIELDS>;

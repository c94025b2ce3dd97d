import { metadata } from "../api/metadata.ts";
import { integer, list, object, oneOf, optional, type ReadFields, text } from "../api/readers.ts";
import { boolean, unsettable, withoutImitation } from "../api/value-readers.ts";

const moment = integer(0, 1e12);

const bankTransfer = object({ eu_bank_transfer: optional(object({})), type: oneOf(["gb_bank_transfer"]) });

const paymentSettings = object({
  payment_method_options: optional(
    object({
      customer_balance: optional(
        object({ bank_transfer: optional(bankTransfer), funding_type: optional(oneOf(["bank_transfer"])) }),
      ),
      ...withoutImitation("card"),
    }),
  ),
  payment_method_types: unsettable(list(oneOf(["card", "customer_balance"]))),
  ...withoutImitation("default_mandate"),
});

/** What a draft may be given at any time. */
export const UPDATE_FIELDS = {
  auto_advance: optional(boolean),
  collection_method: optional(oneOf(["charge_automatically", "send_invoice"])),
  custom_fields: unsettable(list(object({ name: text(40), value: text(140) }), 4)),
  days_until_due: optional(integer(0, 3_650)),
  description: unsettable(text(1500)),
  due_date: optional(moment),
  footer: unsettable(text()),
  metadata: optional(metadata),
  payment_settings: optional(paymentSettings),
  ...withoutImitation(
    "account_tax_ids",
    "application_fee_amount",
    "automatic_tax",
    "automatically_finalizes_at",
    "default_payment_method",
    "default_source",
    "default_tax_rates",
    "discounts",
    "effective_at",
    "issuer",
    "number",
    "on_behalf_of",
    "rendering",
    "shipping_cost",
    "shipping_details",
    "statement_descriptor",
    "transfer_data",
  ),
};

export const CREATE_FIELDS = {
  ...UPDATE_FIELDS,
  currency: optional(oneOf(["gbp"])),
  customer: text(),
  pending_invoice_items_behavior: optional(oneOf(["exclude", "include"])),
  ...withoutImitation("customer_account", "from_invoice", "subscription"),
};

export type UpdateParams = ReadFields<typeof UPDATE_FIELDS>;
export type CreateParams = ReadFields<typeof CREATE_FIELDS>;

import { metadata } from "../api/metadata.ts";
import { invalid } from "../api/problem.ts";
import {
  integer,
  list,
  notImitated,
  object,
  oneOf,
  optional,
  type Reader,
  type ReadFields,
  required,
  text,
} from "../api/readers.ts";

const gbp = oneOf(["gbp"]);
const yesOrNo = oneOf(["true", "false"]);

const paymentSettings = object({
  default_mandate: notImitated,
  payment_method_options: optional(
    object({
      customer_balance: optional(
        object({
          bank_transfer: optional(object({ type: oneOf(["gb_bank_transfer"]), eu_bank_transfer: notImitated })),
          funding_type: optional(oneOf(["bank_transfer"])),
        }),
      ),
      card: notImitated,
    }),
  ),
  payment_method_types: optional(list(oneOf(["card", "customer_balance"]))),
});

/** What `POST /v1/invoices` takes. */
export const INVOICE_FIELDS = {
  auto_advance: optional(yesOrNo),
  collection_method: optional(oneOf(["send_invoice", "charge_automatically"])),
  currency: optional(gbp),
  custom_fields: optional(list(object({ name: text(40), value: text(140) }), 4)),
  customer: text(),
  days_until_due: optional(integer(0, 3650)),
  description: optional(text(1500)),
  due_date: notImitated,
  footer: optional(text(5000)),
  metadata: optional(metadata),
  number: notImitated,
  payment_settings: optional(paymentSettings),
  pending_invoice_items_behavior: optional(oneOf(["exclude", "include"])),
  rendering: notImitated,
  automatic_tax: notImitated,
  default_tax_rates: notImitated,
  discounts: notImitated,
  statement_descriptor: notImitated,
};
export type InvoiceParams = ReadFields<typeof INVOICE_FIELDS>;

/** Whole pence, written as a decimal. */
const wholePence: Reader<number> = (value, name) => {
  const given = required(value, name);
  if (typeof given === "string" && /^\d{1,8}(\.0+)?$/.test(given)) return Number(given);
  throw invalid(`Invalid decimal: ${JSON.stringify(given)}`, { param: name });
};

/** What `POST /v1/invoiceitems` takes. */
export const ITEM_FIELDS = {
  amount: notImitated,
  currency: gbp,
  customer: text(),
  description: optional(text(5000)),
  discountable: notImitated,
  invoice: text(),
  metadata: optional(metadata),
  price_data: notImitated,
  pricing: notImitated,
  quantity: optional(integer(1, 999_999)),
  tax_rates: notImitated,
  unit_amount_decimal: wholePence,
};

const refund = object({ refund: text(), amount_refunded: integer(1, 99_999_999), type: optional(oneOf(["refund"])) });

/** What `POST /v1/credit_notes` takes. */
export const CREDIT_NOTE_FIELDS = {
  amount: integer(1, 99_999_999),
  credit_amount: notImitated,
  effective_at: notImitated,
  email_type: optional(oneOf(["credit_note", "none"])),
  invoice: text(),
  lines: notImitated,
  memo: optional(text(5000)),
  metadata: optional(metadata),
  out_of_band_amount: optional(integer(0, 99_999_999)),
  reason: optional(oneOf(["duplicate", "fraudulent", "order_change", "product_unsatisfactory"])),
  refund_amount: notImitated,
  refunds: optional(list(refund)),
};

import { metadata } from "../api/metadata.ts";
import { integer, list, object, oneOf, optional, type ReadFields, text } from "../api/readers.ts";
import { decimal, withoutImitation } from "../api/value-readers.ts";

const pence = integer(0, 99_999_999);

const line = object({
  amount: optional(pence),
  description: optional(text()),
  invoice_line_item: optional(text()),
  metadata: optional(metadata),
  quantity: optional(integer(1, 999_999)),
  tax_rates: optional(list(text(), 5)),
  type: oneOf(["invoice_line_item", "custom_line_item"]),
  unit_amount: optional(pence),
  unit_amount_decimal: optional(decimal(12)),
  ...withoutImitation("tax_amounts"),
});

const refund = object({
  amount_refunded: optional(integer(1, 99_999_999)),
  refund: text(),
  type: optional(oneOf(["refund"])),
  ...withoutImitation("payment_record_refund"),
});

/** What a credit note, and the preview of one, may be given. */
export const CREATE_FIELDS = {
  amount: optional(integer(1, 99_999_999)),
  email_type: optional(oneOf(["credit_note", "none"])),
  invoice: text(),
  lines: optional(list(line, 250)),
  memo: optional(text()),
  metadata: optional(metadata),
  out_of_band_amount: optional(pence),
  reason: optional(oneOf(["duplicate", "fraudulent", "order_change", "product_unsatisfactory"])),
  refund_amount: optional(pence),
  refunds: optional(list(refund, 20)),
  ...withoutImitation("credit_amount", "effective_at", "shipping_cost"),
};

export type CreditParams = ReadFields<typeof CREATE_FIELDS>;
export type CreditLine = NonNullable<CreditParams["lines"]>[number];

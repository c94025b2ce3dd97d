import type Stripe from "stripe";
import {
  dueOf,
  type InvoiceLineRecord,
  type InvoicePaymentRecord,
  type InvoiceRecord,
  totalOf,
} from "../invoice-records.ts";
import { decimal } from "./decimal.ts";

/** An Invoice as Stripe's API gives it; its payments are left out until they are asked for. */
export function drawInvoice(invoice: InvoiceRecord): Stripe.Invoice {
  const [total, due] = [totalOf(invoice), dueOf(invoice)];
  const isFinal = invoice.status !== "draft";
  return {
    id: invoice.id,
    ...UNUSED,
    amount_due: due,
    amount_paid: invoice.amountPaid,
    amount_paid_off_stripe: invoice.amountPaidElsewhere,
    amount_remaining: invoice.status === "paid" || invoice.status === "void" ? 0 : due,
    attempted: invoice.paidAt !== null,
    created: invoice.created,
    custom_fields: invoice.customFields.length === 0 ? null : invoice.customFields,
    customer: invoice.customerId,
    customer_email: invoice.customerEmail,
    customer_name: invoice.customerName,
    description: invoice.description,
    due_date: invoice.dueAt,
    effective_at: invoice.finalizedAt,
    ending_balance: isFinal ? 0 : null,
    footer: invoice.footer,
    hosted_invoice_url: isFinal ? invoice.url : null,
    invoice_pdf: isFinal ? `${invoice.url}/pdf` : null,
    lines: drawLines(invoice),
    metadata: invoice.metadata,
    number: invoice.number,
    period_end: invoice.created,
    period_start: invoice.created,
    post_payment_credit_notes_amount: invoice.creditedAfter,
    pre_payment_credit_notes_amount: invoice.creditedBefore,
    status: invoice.status,
    status_transitions: {
      finalized_at: invoice.finalizedAt,
      marked_uncollectible_at: null,
      paid_at: invoice.paidAt,
      voided_at: invoice.voidedAt,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    total,
    total_excluding_tax: total,
  };
}

export function drawLines(invoice: InvoiceRecord): Stripe.ApiList<Stripe.InvoiceLineItem> {
  const url = `/v1/invoices/${invoice.id}/lines`;
  return { object: "list", data: invoice.lines.map((line) => drawLine(invoice, line)), has_more: false, url };
}

function drawLine({ id, created }: InvoiceRecord, line: InvoiceLineRecord): Stripe.InvoiceLineItem {
  const amount = line.quantity * line.unitAmount;
  return {
    id: line.id,
    object: "line_item",
    amount,
    currency: "gbp",
    description: line.description,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice: id,
    livemode: false,
    metadata: line.metadata,
    parent: {
      invoice_item_details: {
        invoice_item: line.itemId,
        proration: false,
        proration_details: { credited_items: null },
        subscription: null,
      },
      subscription_item_details: null,
      type: "invoice_item_details",
    },
    period: { start: created, end: created },
    pretax_credit_amounts: [],
    pricing: { type: "price_details", unit_amount_decimal: decimal(line.unitAmount) },
    quantity: line.quantity,
    quantity_decimal: decimal(line.quantity),
    subscription: null,
    subtotal: amount,
    taxes: [],
  };
}

export function drawInvoicePayment(payment: InvoicePaymentRecord): Stripe.InvoicePayment {
  return {
    id: payment.id,
    object: "invoice_payment",
    amount_paid: payment.status === "paid" ? payment.amountRequested : null,
    amount_requested: payment.amountRequested,
    created: payment.created,
    currency: "gbp",
    invoice: payment.invoiceId,
    is_default: true,
    livemode: false,
    payment: { type: "payment_intent", payment_intent: payment.paymentIntentId },
    status: payment.status,
    status_transitions: {
      canceled_at: payment.status === "canceled" ? payment.endedAt : null,
      paid_at: payment.status === "paid" ? payment.endedAt : null,
    },
  };
}

const UNUSED = {
  object: "invoice",
  account_country: "GB",
  account_name: "Release",
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_shipping: 0,
  application: null,
  attempt_count: 0,
  auto_advance: false,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
  automatically_finalizes_at: null,
  billing_reason: "manual",
  collection_method: "send_invoice",
  currency: "gbp",
  customer_account: null,
  customer_address: null,
  customer_phone: null,
  customer_shipping: null,
  customer_tax_exempt: "none",
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  discounts: [],
  from_invoice: null,
  issuer: { type: "self" },
  last_finalization_error: null,
  latest_revision: null,
  livemode: false,
  next_payment_attempt: null,
  on_behalf_of: null,
  parent: null,
  payment_settings: {
    default_mandate: null,
    payment_method_options: null,
    payment_method_types: ["card", "customer_balance"],
  },
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  starting_balance: 0,
  statement_descriptor: null,
  test_clock: null,
  total_discount_amounts: [],
  total_pretax_credit_amounts: [],
  total_taxes: [],
  webhooks_delivered_at: null,
} satisfies Partial<Stripe.Invoice>;

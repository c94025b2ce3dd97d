import type Stripe from "stripe";
import type { InvoiceRecord } from "../invoice-records.ts";
import { finalizesAt } from "../life/finalizes-at.ts";
import { amountDue, amountRemaining, sumsOf } from "../life/invoice-sums.ts";
import { drawInvoiceLine, drawTax } from "./invoice-line.ts";
import { UNUSED } from "./invoice-unused.ts";

/** How many lines an invoice shows of itself; the others are asked for. */
const SHOWN_LINES = 10;

/** An Invoice as Stripe's API gives it. */
export function drawInvoice(invoice: InvoiceRecord): Stripe.Invoice {
  const { subtotal, total, withoutTax, taxes } = sumsOf(invoice.lines);
  const isFinal = invoice.status !== "draft";
  const page = `${invoice.host}/invoice/${invoice.id}`;
  return {
    id: invoice.id,
    ...UNUSED,
    amount_due: amountDue(invoice),
    amount_paid: invoice.amountPaid + invoice.paidOffStripe,
    amount_paid_off_stripe: invoice.paidOffStripe,
    amount_remaining: amountRemaining(invoice),
    attempt_count: invoice.attempts,
    attempted: invoice.attempts > 0,
    auto_advance: invoice.autoAdvance,
    automatically_finalizes_at: finalizesAt(invoice),
    created: invoice.created,
    currency: invoice.currency,
    custom_fields: invoice.customFields.length === 0 ? null : invoice.customFields,
    customer: invoice.customerId,
    customer_address: invoice.customer.address,
    customer_email: invoice.customer.email,
    customer_name: invoice.customer.name,
    customer_phone: invoice.customer.phone,
    description: invoice.description,
    due_date: invoice.dueDate,
    effective_at: invoice.finalizedAt,
    ending_balance: isFinal ? 0 : null,
    footer: invoice.footer,
    hosted_invoice_url: isFinal ? page : null,
    invoice_pdf: isFinal ? `${page}/pdf` : null,
    lines: {
      object: "list",
      data: invoice.lines.slice(0, SHOWN_LINES).map(drawInvoiceLine),
      has_more: invoice.lines.length > SHOWN_LINES,
      url: `/v1/invoices/${invoice.id}/lines`,
    },
    metadata: invoice.metadata,
    number: invoice.number,
    payment_settings: paymentSettings(invoice),
    period_end: invoice.created,
    period_start: invoice.created,
    post_payment_credit_notes_amount: invoice.creditedAfter,
    pre_payment_credit_notes_amount: invoice.creditedBefore,
    status: invoice.status,
    status_transitions: {
      finalized_at: invoice.finalizedAt,
      marked_uncollectible_at: invoice.uncollectibleAt,
      paid_at: invoice.paidAt,
      voided_at: invoice.voidedAt,
    },
    subtotal,
    subtotal_excluding_tax: withoutTax,
    total,
    total_excluding_tax: withoutTax,
    total_taxes: taxes.map(drawTax),
    webhooks_delivered_at: invoice.created,
  };
}

function paymentSettings({ methods, takesBankTransfer }: InvoiceRecord): Stripe.Invoice.PaymentSettings {
  const customer_balance: Stripe.Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance = {
    bank_transfer: { type: "gb_bank_transfer" },
    funding_type: "bank_transfer",
  };
  return {
    default_mandate: null,
    payment_method_options: methods !== null && takesBankTransfer ? { ...NO_OPTIONS, customer_balance } : null,
    payment_method_types: methods,
  };
}

const NO_OPTIONS = {
  acss_debit: null,
  bancontact: null,
  card: null,
  customer_balance: null,
  konbini: null,
  payto: null,
  pix: null,
  sepa_debit: null,
  upi: null,
  us_bank_account: null,
};

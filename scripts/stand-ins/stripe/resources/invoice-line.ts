import type Stripe from "stripe";
import type { InvoiceItemRecord, LineTax } from "../invoice-records.ts";
import { decimalText } from "./decimal-text.ts";

/** A line of an invoice as Stripe's API gives it. */
export function drawInvoiceLine(line: InvoiceItemRecord): Stripe.InvoiceLineItem {
  return {
    id: line.lineId,
    object: "line_item",
    amount: line.amount,
    currency: "gbp",
    description: line.description,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice: line.invoiceId,
    livemode: false,
    metadata: line.metadata,
    parent: {
      invoice_item_details: { invoice_item: line.id, proration: false, proration_details: null, subscription: null },
      subscription_item_details: null,
      type: "invoice_item_details",
    },
    period: { start: line.created, end: line.created },
    pretax_credit_amounts: [],
    pricing: drawPricing(line),
    quantity: line.quantity,
    quantity_decimal: decimalText(line.quantity),
    subscription: null,
    subtotal: line.amount,
    taxes: line.taxes.map(drawTax),
  };
}

/** What a line costs each, with the price that was made for it. */
export function drawPricing(line: InvoiceItemRecord): Stripe.InvoiceLineItem.Pricing {
  const { priceId, productId, unitAmount } = line;
  return {
    ...(priceId === null || productId === null ? {} : { price_details: { price: priceId, product: productId } }),
    type: "price_details",
    unit_amount_decimal: decimalText(unitAmount ?? line.amount),
  };
}

/** The tax of a line, or of all lines of a rate, from a rate that was chosen by hand. */
export function drawTax(tax: LineTax): Stripe.Invoice.TotalTax {
  return {
    amount: tax.amount,
    tax_behavior: tax.inclusive ? "inclusive" : "exclusive",
    tax_rate_details: { tax_rate: tax.rateId },
    taxability_reason: "not_available",
    taxable_amount: tax.taxable,
    type: "tax_rate_details",
  };
}

import type Stripe from "stripe";
import type { InvoiceItemRecord } from "../invoice-records.ts";
import { decimalText } from "./decimal-text.ts";
import { drawPricing } from "./invoice-line.ts";

/** An Invoice Item as Stripe's API gives it. Its tax rates are left to the line, which knows their amounts. */
export function drawInvoiceItem(line: InvoiceItemRecord): Stripe.InvoiceItem {
  return {
    id: line.id,
    object: "invoiceitem",
    amount: line.amount,
    currency: "gbp",
    customer: line.customerId,
    customer_account: null,
    date: line.created,
    description: line.description,
    discountable: true,
    discounts: [],
    invoice: line.invoiceId,
    livemode: false,
    metadata: line.metadata,
    net_amount: line.amount,
    parent: null,
    period: { start: line.created, end: line.created },
    pricing: drawPricing(line),
    proration: false,
    quantity: line.quantity,
    quantity_decimal: decimalText(line.quantity),
    tax_rates: null,
    test_clock: null,
  };
}

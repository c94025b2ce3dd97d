import type Stripe from "stripe";
import type { CustomerRecord } from "../customer-records.ts";

/** A Customer as Stripe's API gives it. */
export function drawCustomer(customer: CustomerRecord): Stripe.Customer {
  return {
    id: customer.id,
    object: "customer",
    address: customer.address,
    balance: 0,
    created: customer.created,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: customer.description,
    discount: null,
    email: customer.email,
    invoice_prefix: customer.invoicePrefix,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: customer.metadata,
    name: customer.name,
    next_invoice_sequence: customer.nextInvoice,
    phone: customer.phone,
    preferred_locales: customer.preferredLocales,
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
}

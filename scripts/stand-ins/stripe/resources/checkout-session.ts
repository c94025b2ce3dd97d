import type Stripe from "stripe";
import type { LineRecord, SessionRecord } from "../records.ts";
import { decimalText } from "./decimal-text.ts";

/** A Checkout Session as Stripe's API gives it. What the stand-in does not imitate is null or its default. */
export function drawCheckoutSession(session: SessionRecord): Stripe.Checkout.Session {
  return {
    id: session.id,
    ...UNUSED,
    amount_subtotal: session.amountTotal,
    amount_total: session.amountTotal,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    created: session.created,
    currency: session.currency,
    customer_details: customerDetails(session),
    customer_email: session.customerEmail,
    expires_at: session.expiresAt,
    locale: session.locale,
    metadata: session.metadata,
    payment_intent: session.paymentIntentId,
    payment_status: session.paymentStatus,
    status: session.status,
    submit_type: session.submitType,
    success_url: session.successUrl,
    url: session.status === "open" ? session.url : null,
  };
}

function customerDetails({ payer, customerEmail }: SessionRecord): Stripe.Checkout.Session.CustomerDetails | null {
  if (payer === null && customerEmail === null) return null;
  return {
    address: null,
    business_name: null,
    email: payer?.email ?? customerEmail,
    individual_name: null,
    name: payer?.name ?? null,
    phone: null,
    tax_exempt: "none",
    tax_ids: null,
  };
}

const UNUSED = {
  object: "checkout.session",
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer: null,
  customer_account: null,
  customer_creation: "if_required",
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  mode: "payment",
  origin_context: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ["card", "customer_balance"],
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: "hosted_page",
  wallet_options: null,
} as const satisfies Partial<Stripe.Checkout.Session>;

/** The lines of a Checkout Session, each with the price that was made for it. */
export function drawLineItems(session: SessionRecord): Stripe.LineItem[] {
  return session.lines.map((line) => ({
    id: line.id,
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: line.quantity * line.unitAmount,
    amount_tax: 0,
    amount_total: line.quantity * line.unitAmount,
    currency: session.currency,
    description: line.name,
    metadata: {},
    price: drawPrice(session, line),
    quantity: line.quantity,
  }));
}

function drawPrice(session: SessionRecord, line: LineRecord): Stripe.Price {
  return {
    id: line.priceId,
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created: session.created,
    currency: session.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: line.productId,
    recurring: null,
    tax_behavior: "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: line.unitAmount,
    unit_amount_decimal: decimalText(line.unitAmount),
  };
}

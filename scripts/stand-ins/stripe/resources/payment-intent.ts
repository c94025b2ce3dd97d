import type Stripe from "stripe";
import type { Failure, PaymentIntentRecord } from "../records.ts";

/** A PaymentIntent as Stripe's API gives it. */
export function drawPaymentIntent(intent: PaymentIntentRecord): Stripe.PaymentIntent {
  return {
    id: intent.id,
    ...UNUSED,
    amount: intent.amount,
    amount_received: intent.amountReceived,
    canceled_at: intent.canceledAt,
    client_secret: `${intent.id}_secret_standin`,
    created: intent.created,
    currency: intent.currency,
    customer: intent.customerId ?? null,
    description: intent.description,
    last_payment_error: intent.failure === null ? null : drawFailure(intent.failure),
    latest_charge: intent.latestChargeId,
    metadata: intent.metadata,
    receipt_email: intent.receiptEmail,
    statement_descriptor_suffix: intent.descriptorSuffix,
    status: intent.status,
  };
}

/** A refused payment, with the fields that Stripe gives for it. */
function drawFailure(failure: Failure): Stripe.PaymentIntent.LastPaymentError {
  return {
    type: "card_error",
    code: failure.code,
    message: failure.message,
    ...(failure.declineCode === null ? {} : { decline_code: failure.declineCode }),
  };
}

const UNUSED = {
  object: "payment_intent",
  allowed_payment_method_types: null,
  amount_capturable: 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  cancellation_reason: null,
  capture_method: "automatic_async",
  confirmation_method: "automatic",
  customer_account: null,
  excluded_payment_method_types: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ["card", "customer_balance"],
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  transfer_group: null,
} as const satisfies Partial<Stripe.PaymentIntent>;

import type Stripe from "stripe";
import type { PaymentRecordRecord } from "../money-records.ts";

/** A Payment Record as Stripe's API gives it. */
export function drawPaymentRecord(record: PaymentRecordRecord): Stripe.PaymentRecord {
  const whole = { currency: "gbp", value: record.amount };
  const none = { currency: "gbp", value: 0 };
  return {
    id: record.id,
    object: "payment_record",
    amount: whole,
    amount_authorized: whole,
    amount_canceled: none,
    amount_failed: none,
    amount_guaranteed: whole,
    amount_refunded: none,
    amount_requested: whole,
    application: null,
    created: record.created,
    customer_details:
      record.customerId === null ? null : { customer: record.customerId, email: null, name: null, phone: null },
    customer_presence: null,
    description: record.description,
    latest_payment_attempt_record: record.id.replace(/^pr/, "par"),
    livemode: false,
    metadata: record.metadata,
    payment_method_details: {
      billing_details: null,
      custom: { display_name: record.displayName ?? "", type: record.customType },
      payment_method: null,
      type: "custom",
    },
    processor_details: { custom: { payment_reference: record.reference }, type: "custom" },
    reported_by: "self",
    shipping_details: null,
  };
}

import type Stripe from "stripe";
import type { ChargeRecord } from "../records.ts";

/** What Release's account would put before the suffix on a card statement. */
const DESCRIPTOR_PREFIX = "RELEASE";

/** A Charge as Stripe's API gives it. */
export function drawCharge(charge: ChargeRecord): Stripe.Charge {
  const hasArrived = charge.status === "succeeded";
  return {
    id: charge.id,
    ...UNUSED,
    amount: charge.amount,
    amount_captured: hasArrived ? charge.amount : 0,
    amount_refunded: charge.amountRefunded,
    balance_transaction: charge.balanceTransactionId ?? null,
    billing_details: { address: null, email: charge.payer.email, name: charge.payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: descriptor(charge),
    captured: hasArrived,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customerId ?? null,
    description: charge.description,
    disputed: charge.isDisputed ?? false,
    failure_code: charge.failure?.code ?? null,
    failure_message: charge.failure?.message ?? null,
    metadata: charge.metadata,
    paid: hasArrived,
    payment_intent: charge.paymentIntentId,
    payment_method_details: { type: charge.method === "card" ? "card" : "customer_balance" },
    receipt_email: charge.receiptEmail,
    refunded: hasArrived && charge.amountRefunded === charge.amount,
    statement_descriptor_suffix: charge.descriptorSuffix,
    status: charge.status,
  };
}

function descriptor({ descriptorSuffix }: ChargeRecord): string {
  return descriptorSuffix === null ? DESCRIPTOR_PREFIX : `${DESCRIPTOR_PREFIX}* ${descriptorSuffix}`.slice(0, 22);
}

const UNUSED = {
  object: "charge",
  application: null,
  application_fee: null,
  application_fee_amount: null,
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  outcome: null,
  payment_method: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  transfer_data: null,
  transfer_group: null,
} as const satisfies Partial<Stripe.Charge>;

import type Stripe from "stripe";
import type { RefundRecord } from "../records.ts";

/** A Refund as Stripe's API gives it. */
export function drawRefund(refund: RefundRecord): Stripe.Refund {
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    balance_transaction: refund.balanceTransactionId ?? null,
    charge: refund.chargeId,
    created: refund.created,
    currency: refund.currency,
    customer: refund.customerId ?? null,
    customer_account: null,
    metadata: refund.metadata,
    payment_intent: refund.paymentIntentId,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
    ...(refund.failureReason === null ? {} : { failure_reason: refund.failureReason }),
    ...(refund.failureTransactionId ? { failure_balance_transaction: refund.failureTransactionId } : {}),
  };
}

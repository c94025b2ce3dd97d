import type Stripe from "stripe";
import type { PayoutRecord } from "../money-records.ts";

/** A Payout as Stripe's API gives it. */
export function drawPayout(payout: PayoutRecord): Stripe.Payout {
  return {
    id: payout.id,
    object: "payout",
    amount: payout.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: payout.created,
    automatic: true,
    balance_transaction: payout.balanceTransactionId,
    created: payout.created,
    currency: "gbp",
    description: "STRIPE PAYOUT",
    destination: null,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "completed",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: payout.status,
    trace_id: null,
    type: "bank_account",
  };
}

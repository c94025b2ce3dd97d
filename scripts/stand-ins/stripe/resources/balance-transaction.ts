import type Stripe from "stripe";
import type { BalanceTransactionRecord } from "../money-records.ts";

/** A Balance Transaction as Stripe's API gives it. Here all money is available at once. */
export function drawBalanceTransaction(movement: BalanceTransactionRecord): Stripe.BalanceTransaction {
  return {
    id: movement.id,
    object: "balance_transaction",
    amount: movement.amount,
    available_on: movement.created,
    balance_type: "payments",
    created: movement.created,
    currency: "gbp",
    description: movement.description,
    exchange_rate: null,
    fee: movement.fee,
    fee_details: feeDetails(movement),
    net: movement.amount - movement.fee,
    reporting_category: CATEGORIES[movement.type],
    source: movement.sourceId,
    status: "available",
    type: movement.type,
  };
}

function feeDetails({ fee, type }: BalanceTransactionRecord): Stripe.BalanceTransaction.FeeDetail[] {
  if (fee === 0) return [];
  const description = type === "adjustment" ? "Dispute fee" : "Stripe processing fees";
  return [{ amount: fee, application: null, currency: "gbp", description, type: "stripe_fee" }];
}

const CATEGORIES: Record<BalanceTransactionRecord["type"], string> = {
  adjustment: "dispute",
  charge: "charge",
  payment: "charge",
  payment_refund: "refund",
  payout: "payout",
  refund: "refund",
  refund_failure: "refund_failure",
  stripe_fee: "fee",
};

import type Stripe from "stripe";
import type { CashBalanceRecord, CashMovementRecord } from "../customer-records.ts";

/** A Cash Balance as Stripe's API gives it. It has no id of its own. */
export function drawCashBalance(cash: CashBalanceRecord): Stripe.CashBalance {
  return {
    object: "cash_balance",
    available: cash.available === 0 ? null : { gbp: cash.available },
    customer: cash.id,
    customer_account: null,
    livemode: false,
    settings: { reconciliation_mode: "automatic", using_merchant_default: true },
  };
}

/** One change of a cash balance as Stripe's API gives it. */
export function drawCashMovement(movement: CashMovementRecord): Stripe.CustomerCashBalanceTransaction {
  return {
    id: movement.id,
    object: "customer_cash_balance_transaction",
    created: movement.created,
    currency: "gbp",
    customer: movement.customerId,
    customer_account: null,
    ending_balance: movement.endingBalance,
    livemode: false,
    net_amount: movement.netAmount,
    type: movement.kind,
    ...(movement.kind === "funded" ? { funded: funded(movement) } : {}),
    ...(movement.kind === "applied_to_payment" && movement.paymentIntentId !== null
      ? { applied_to_payment: { payment_intent: movement.paymentIntentId } }
      : {}),
  };
}

function funded({ reference, senderName }: CashMovementRecord): Stripe.CustomerCashBalanceTransaction.Funded {
  const gb_bank_transfer = { account_number_last4: "6789", sender_name: senderName, sort_code: "200000" };
  return { bank_transfer: { gb_bank_transfer, reference, type: "gb_bank_transfer" } };
}

const ADDRESS: Stripe.Address = {
  city: "London",
  country: "GB",
  line1: "1 Stand-in Street",
  line2: null,
  postal_code: "EC1A 1AA",
  state: null,
};

/** Where a customer has to send their money, as Stripe's API gives it. */
export function drawFundingInstructions({ account }: CashBalanceRecord): Stripe.FundingInstructions {
  return {
    object: "funding_instructions",
    bank_transfer: {
      country: "GB",
      financial_addresses: [
        {
          sort_code: {
            account_holder_address: ADDRESS,
            account_holder_name: "Stripe stand-in",
            account_number: account.accountNumber,
            bank_address: ADDRESS,
            sort_code: account.sortCode.replaceAll("-", ""),
          },
          supported_networks: ["bacs", "fps"],
          type: "sort_code",
        },
      ],
      type: "gb_bank_transfer",
    },
    currency: "gbp",
    funding_type: "bank_transfer",
    livemode: false,
  };
}

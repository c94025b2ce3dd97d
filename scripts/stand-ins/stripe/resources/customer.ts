import type Stripe from "stripe";
import type { CashTransactionRecord, CustomerRecord } from "../invoice-records.ts";

/** A Customer as Stripe's API gives it. */
export function drawCustomer(customer: CustomerRecord): Stripe.Customer {
  return {
    id: customer.id,
    object: "customer",
    balance: 0,
    created: customer.created,
    currency: "gbp",
    default_source: null,
    delinquent: false,
    description: null,
    email: customer.email,
    invoice_prefix: customer.invoicePrefix,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: customer.metadata,
    name: customer.name,
    preferred_locales: customer.preferredLocales,
    shipping: null,
    tax_exempt: "none",
  };
}

/** What a customer transferred and no invoice took up. */
export function drawCashBalance({ id, cash }: CustomerRecord): Stripe.CashBalance {
  return {
    object: "cash_balance",
    available: cash === 0 ? null : { gbp: cash },
    customer: id,
    customer_account: null,
    livemode: false,
    settings: { reconciliation_mode: "automatic", using_merchant_default: true },
  };
}

export function drawCashTransaction(record: CashTransactionRecord): Stripe.CustomerCashBalanceTransaction {
  return {
    id: record.id,
    object: "customer_cash_balance_transaction",
    created: record.created,
    currency: "gbp",
    customer: record.customerId,
    customer_account: null,
    ending_balance: record.endingBalance,
    livemode: false,
    net_amount: record.net,
    type: record.type,
    ...(record.type === "funded"
      ? {
          funded: {
            bank_transfer: { reference: record.reference, type: "gb_bank_transfer", gb_bank_transfer: SENDER },
          },
        }
      : { applied_to_payment: { payment_intent: record.paymentIntentId } }),
  };
}

const SENDER = { account_number_last4: "4321", sender_name: null, sort_code: "200000" };

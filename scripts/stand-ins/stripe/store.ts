import type { IndexedProperties } from "../shared/indexes.ts";
import { openStore, type Store as StoreOf } from "../shared/store.ts";
import type { Records } from "./records.ts";

export type Store = StoreOf<Records>;

/** Opens what a Stripe stand-in keeps in `folder`. One process at a time. */
export function openStripeStore(folder: string): Store {
  return openStore<Records>(folder, MOST, INDEXED);
}

const MOST: { [Name in keyof Records]: number } = {
  "checkout.session": 50_000,
  payment_intent: 100_000,
  charge: 100_000,
  refund: 50_000,
  customer: 50_000,
  tax_rate: 1_000,
  product: 1_000,
  invoice: 50_000,
  invoiceitem: 100_000,
  invoice_payment: 100_000,
  payment_record: 50_000,
  credit_note: 50_000,
  cash_balance: 50_000,
  customer_cash_balance_transaction: 100_000,
  dispute: 10_000,
  // The balance is the sum of them: none may be forgotten while the account is used.
  balance_transaction: 500_000,
  payout: 10_000,
  event: 60_000,
  delivery: 100_000,
  answer: 10_000,
};

const INDEXED = {
  "checkout.session": ["paymentIntentId"],
  charge: ["paymentIntentId", "customerId"],
  refund: ["chargeId", "paymentIntentId"],
  invoice: ["customerId", "status"],
  invoiceitem: ["invoiceId", "customerId"],
  invoice_payment: ["invoiceId", "paymentIntentId", "paymentRecordId"],
  credit_note: ["invoiceId", "customerId"],
  customer_cash_balance_transaction: ["customerId"],
  dispute: ["chargeId", "paymentIntentId"],
  balance_transaction: ["sourceId", "payoutId", "type"],
} as const satisfies IndexedProperties<Records>;

import { openStore, type Store as StoreOf } from "../shared/store.ts";
import type { Records } from "./records.ts";

export type Store = StoreOf<Records>;

/** Opens what a Stripe stand-in keeps in `folder`. One process at a time. */
export function openStripeStore(folder: string): Store {
  return openStore<Records>(folder, {
    "checkout.session": 50_000,
    payment_intent: 50_000,
    charge: 50_000,
    refund: 50_000,
    customer: 50_000,
    invoice: 50_000,
    invoice_payment: 50_000,
    credit_note: 50_000,
    customer_cash_balance_transaction: 50_000,
    event: 20_000,
    delivery: 100_000,
    answer: 10_000,
  });
}

import type Stripe from "stripe";

/** Pence as Stripe writes a decimal: a text, which the SDK makes a `Decimal` of. */
export function decimal(pence: number): Stripe.Decimal {
  return String(pence) as unknown as Stripe.Decimal;
}

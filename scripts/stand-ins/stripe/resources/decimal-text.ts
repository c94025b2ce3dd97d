import type Stripe from "stripe";

/** A decimal as the API sends it: text, which the SDK reads back as a decimal of its own. */
export function decimalText(value: string | number): NonNullable<Stripe.Price["unit_amount_decimal"]> {
  return String(value) as unknown as NonNullable<Stripe.Price["unit_amount_decimal"]>;
}

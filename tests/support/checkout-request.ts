import type Stripe from "stripe";

/** A request for 25 copies at £8.00 in Stripe's own words, for talking to it without the adapter. */
export function aSession(
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    success_url: "http://localhost:3000/done?id={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/back",
    line_items: [
      { quantity: 25, price_data: { currency: "gbp", unit_amount: 800, product_data: { name: "Advocacy Guide" } } },
    ],
    ...changes,
  };
}

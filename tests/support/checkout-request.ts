import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import type { CheckoutRequest } from "#adapters/payments/create-checkout-session.ts";

/** A request for 25 copies at £8.00, by an order of its own. */
export function aCheckoutRequest(changes: Partial<CheckoutRequest> = {}): CheckoutRequest {
  const checkoutId = randomUUID();
  return {
    orderId: randomUUID(),
    checkoutId,
    orderReference: "AG-7K3F-9Q2M",
    lines: [{ name: "Advocacy Guide", copies: 25, unitPricePence: 800 }],
    customerEmail: "orders@example.org",
    successUrl: "http://localhost:3000/orders/token?paid=yes",
    cancelUrl: "http://localhost:3000/orders/token",
    expiresAt: new Date(Date.now() + 2 * 3_600_000),
    idempotencyKey: `checkout:${checkoutId}`,
    ...changes,
  };
}

/** The same in Stripe's own words, for talking to it without the adapter. */
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

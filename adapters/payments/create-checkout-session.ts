import type Stripe from "stripe";
import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export type CheckoutLine = { name: string; copies: number; unitPricePence: number };

export type CheckoutRequest = {
  orderId: string;
  /** Our own id of this attempt to be paid; Stripe gives it back with the session and its payment. */
  checkoutId: string;
  /** Shown to the customer on Stripe's receipt. */
  orderReference: string;
  /** `name` is shown on the payment page and the receipt. */
  lines: CheckoutLine[];
  customerEmail: string | null;
  /** `{CHECKOUT_SESSION_ID}` in it is filled in by Stripe. */
  successUrl: string;
  cancelUrl: string;
  /** 30 minutes to 24 hours away. */
  expiresAt: Date;
  idempotencyKey: string;
};

export type OpenCheckoutSession = { id: string; url: string; expiresAt: Date };

/** What follows the account's own prefix on a card statement; it says nothing about what was bought. */
const STATEMENT_SUFFIX = "ORDER";

export const openSession = z
  .object({ id: z.string(), url: z.string(), expires_at: z.int() })
  .transform(({ id, url, expires_at }) => ({ id, url, expiresAt: new Date(expires_at * 1000) }));

/**
 * Opens a Checkout Session at Stripe, in pounds, and answers where it can be paid. Safe to repeat: the same request
 * with the same key within a day answers the same session, so that after an unknown outcome calling it again is the
 * look-up. Where the key keeps answering 500, `findCheckoutSession` looks for what may have been made.
 * Throws as `paymentsProblem` tells.
 */
export async function createCheckoutSession(request: CheckoutRequest): Promise<OpenCheckoutSession> {
  const { idempotencyKey } = request;
  return readReply(openSession, await stripe().checkout.sessions.create(parametersOf(request), { idempotencyKey }));
}

function parametersOf(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { orderId: request.orderId, checkoutId: request.checkoutId };
  return {
    mode: "payment",
    locale: "en-GB",
    client_reference_id: request.checkoutId,
    ...(request.customerEmail === null ? {} : { customer_email: request.customerEmail }),
    line_items: request.lines.map(({ name, copies, unitPricePence }) => ({
      quantity: copies,
      price_data: { currency: "gbp", unit_amount: unitPricePence, product_data: { name } },
    })),
    metadata,
    payment_intent_data: {
      description: `Order ${request.orderReference}`,
      metadata,
      statement_descriptor_suffix: STATEMENT_SUFFIX,
    },
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
  };
}

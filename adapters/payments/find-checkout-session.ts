import { type OpenCheckoutSession, openSession } from "./create-checkout-session.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const MOST_LOOKED_AT = 1_000;
/** Our clock and Stripe's may differ by this much. */
const CLOCK_DIFFERENCE_SECONDS = 60;

/**
 * Looks for the open Checkout Session that was made for our checkout, where repeating `createCheckoutSession` cannot
 * tell (its key keeps answering 500). Null when none was made since `createdAfter`, or when it is closed already.
 */
export async function findCheckoutSession(checkoutId: string, createdAfter: Date): Promise<OpenCheckoutSession | null> {
  const since = Math.floor(createdAfter.getTime() / 1000) - CLOCK_DIFFERENCE_SECONDS;
  const sessions = stripe().checkout.sessions.list({ status: "open", created: { gte: since }, limit: 100 });
  let looked = 0;
  for await (const session of sessions) {
    if (session.client_reference_id === checkoutId) return readReply(openSession, session);
    looked += 1;
    if (looked === MOST_LOOKED_AT) throw new Error("there are too many open Checkout Sessions to look through");
  }
  return null;
}

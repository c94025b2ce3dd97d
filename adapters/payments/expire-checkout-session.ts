import { fetchCheckoutSession } from "./fetch-checkout-session.ts";
import { paymentsProblem } from "./payments-problem.ts";
import { stripe } from "./stripe-client.ts";

export type ExpiryOutcome = "expired" | "already_complete" | "already_expired";

/** A key keeps even the 500 that it got: a later try needs another. Closing twice does no harm. */
const ONE_KEY_MS = 5 * 60_000;

/**
 * Closes a Checkout Session, so that it can no longer be paid. Stripe refuses where it is not open any more: then it is
 * looked up, and `already_complete` says that the customer was faster. Throws as `paymentsProblem` tells.
 */
export async function expireCheckoutSession(id: string): Promise<ExpiryOutcome> {
  try {
    const idempotencyKey = `checkout_end:${id}:${Math.floor(Date.now() / ONE_KEY_MS)}`;
    await stripe().checkout.sessions.expire(id, {}, { idempotencyKey });
    return "expired";
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
    const truth = await fetchCheckoutSession(id);
    if (truth?.status === "complete") return "already_complete";
    if (truth?.status === "expired") return "already_expired";
    throw error;
  }
}

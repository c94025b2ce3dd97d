import { fetchCheckoutSession } from "./fetch-checkout-session.ts";
import { paymentsProblem } from "./payments-problem.ts";
import { stripe } from "./stripe-client.ts";

export type ExpiryOutcome = "expired" | "already_complete" | "already_expired";

/**
 * Closes a Checkout Session, so that it can no longer be paid. Stripe refuses where it is not open any more: then it is
 * looked up, and `already_complete` says that the customer was faster. Throws as `paymentsProblem` tells.
 */
export async function expireCheckoutSession(id: string): Promise<ExpiryOutcome> {
  try {
    await stripe().checkout.sessions.expire(id);
    return "expired";
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
    const truth = await fetchCheckoutSession(id);
    if (truth?.status === "complete") return "already_complete";
    if (truth?.status === "expired") return "already_expired";
    throw error;
  }
}

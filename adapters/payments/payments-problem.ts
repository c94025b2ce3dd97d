import Stripe from "stripe";
import { UnreadableReply } from "./read-reply.ts";

/**
 * What a failed call to Stripe means. Callers commit their intention with its key, call with that key, and commit the
 * outcome.
 * - `refused`: Stripe said no (4xx). Nothing was done, and asking the same again gives the same answer.
 * - `unknown_outcome`: no answer, an unreadable one, a 5xx, too many requests, or a key that is already in use. It may
 *   have been done: look it up, or repeat it with the same key; never with a new one.
 * - `null`: not Stripe's problem; throw it on.
 */
export function paymentsProblem(error: unknown): "unknown_outcome" | "refused" | null {
  if (error instanceof UnreadableReply) return "unknown_outcome";
  if (!(error instanceof Stripe.errors.StripeError)) return null;
  if (error instanceof Stripe.errors.StripeIdempotencyError || error instanceof Stripe.errors.StripeRateLimitError) {
    return "unknown_outcome";
  }
  const status = error.statusCode ?? 0;
  return status >= 400 && status < 500 && status !== 409 ? "refused" : "unknown_outcome";
}

/** True when Stripe says that it has no such object. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing";
}

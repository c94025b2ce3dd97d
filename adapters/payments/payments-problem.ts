import { z } from "zod";
import { UnreadableReply } from "./read-reply.ts";

/**
 * An error of Stripe's library, told by its shape: the client is kept on `globalThis`, and may have been made by another copy
 * of the library than the one that is asked here, so that no `instanceof` holds.
 */
const stripeError = z.object({
  type: z.string().regex(/^Stripe\w*Error$/),
  statusCode: z.number().optional(),
  code: z.string().optional(),
});

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
  const { data: told } = stripeError.safeParse(error);
  if (!told) return null;
  if (told.type === "StripeIdempotencyError" || told.type === "StripeRateLimitError") return "unknown_outcome";
  const status = told.statusCode ?? 0;
  return status >= 400 && status < 500 && status !== 409 ? "refused" : "unknown_outcome";
}

/** True when Stripe says that it has no such object. */
export function isMissing(error: unknown): boolean {
  const { data: told } = stripeError.safeParse(error);
  return told?.type === "StripeInvalidRequestError" && told.code === "resource_missing";
}

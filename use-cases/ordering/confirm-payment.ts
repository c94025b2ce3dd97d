import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { settleCheckout } from "./settle-checkout.ts";

/**
 * What the return page does: asks Stripe about the order's open Checkout Session at once, rather than waiting for the
 * webhook. Says nothing when Stripe cannot be reached: the webhook or the next look will tell.
 */
export async function confirmPayment(token: string): Promise<void> {
  if (!looksLikeToken(token)) return;
  const checkout = await database().checkoutSession.findFirst({
    where: { order: { token, status: "awaiting_payment" }, providerId: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { providerId: true },
  });
  if (checkout?.providerId == null) return;
  try {
    await settleCheckout(checkout.providerId);
  } catch (error) {
    if (paymentsProblem(error) === null) throw error;
    log.warn({ part: "payments", ...describeError(error) });
  }
}

import { database } from "#adapters/database/client.ts";
import { fetchPayment } from "#adapters/payments/fetch-payment.ts";
import { findProviderId } from "./find-provider-id.ts";
import { settleCheckout } from "./settle-checkout.ts";
import { settleRefunds } from "./settle-refunds.ts";

/**
 * Settles what an event about a payment, charge or refund hints at: the checkout it was made for, when the payment is
 * not ours yet, and then its refunds, unless the news is of nothing but a `payment` that went through. `unknown` when it
 * belongs to none of our orders.
 */
export async function settlePaymentIntent(
  paymentIntentId: string,
  news: "payment" | "refund" = "refund",
): Promise<"settled" | "unknown"> {
  const known = await database().payment.findUnique({
    where: { provider_providerId: { provider: "stripe", providerId: paymentIntentId } },
    select: { id: true },
  });
  if (known) return news === "payment" ? "settled" : settleRefunds(paymentIntentId);
  const truth = await fetchPayment(paymentIntentId);
  if (truth === null) return "unknown";
  // Of an invoice, most likely, whose own event tells of its money; where none came there is nothing to wait for.
  if (truth.checkoutId === null) return truth.status === "succeeded" ? "unknown" : "settled";
  const providerId = await findProviderId(truth.checkoutId);
  if (providerId === null) return "unknown";
  const outcome = await settleCheckout(providerId);
  // A refund that failed already is not seen from the checkout.
  if (truth.refunds.length > 0) await settleRefunds(paymentIntentId);
  return outcome;
}

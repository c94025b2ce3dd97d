import { database } from "#adapters/database/client.ts";
import { expireCheckoutSession } from "#adapters/payments/expire-checkout-session.ts";
import { findProviderId } from "./find-provider-id.ts";
import { settleCheckout } from "./settle-checkout.ts";

/**
 * Takes the Checkout Session of a closed order out of reach. When the customer was faster and paid, the payment is
 * settled like any other: it finds its order closed and becomes a task for staff.
 */
export async function closeCheckout(checkoutId: string): Promise<void> {
  const providerId = await findProviderId(checkoutId);
  if (providerId === null) {
    await database().checkoutSession.updateMany({
      where: { id: checkoutId, status: "creating" },
      data: { status: "failed" },
    });
    return;
  }
  await expireCheckoutSession(providerId);
  await settleCheckout(providerId);
}

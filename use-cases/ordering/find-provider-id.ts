import { database } from "#adapters/database/client.ts";
import { createCheckoutSession } from "#adapters/payments/create-checkout-session.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { isId } from "#domain/id.ts";
import { checkoutRequest, linesToPay } from "./checkout-request.ts";

/**
 * Makes sure that a checkout whose outcome is unknown has its Stripe id written down: the same key gives the same
 * session again. Null when there is no such checkout, or Stripe refuses it.
 */
export async function findProviderId(checkoutId: string): Promise<string | null> {
  if (!isId(checkoutId)) return null;
  const checkout = await database().checkoutSession.findUnique({
    where: { id: checkoutId },
    include: {
      order: {
        select: { id: true, about: true, token: true, reference: true, recipient: { select: { email: true } } },
      },
    },
  });
  if (checkout === null || checkout.providerId !== null) return checkout?.providerId ?? null;
  const { recipient, ...order } = checkout.order;
  try {
    const request = checkoutRequest({ ...order, email: recipient.email }, await linesToPay(order.id), checkout);
    const made = await createCheckoutSession(request);
    await database().checkoutSession.updateMany({ where: { id: checkoutId }, data: { providerId: made.id } });
    return made.id;
  } catch (error) {
    if (paymentsProblem(error) === "refused") return null;
    throw error;
  }
}

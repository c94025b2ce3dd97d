import { confirmPayment } from "./confirm-payment.ts";
import { type OrderForCustomer, orderByToken } from "./queries.ts";

/**
 * The order behind a secret link, for its page; null for a token that is none. Whoever is back from paying is not left to wait
 * for the webhook: Stripe is asked at once.
 */
export async function orderNow(token: string, isBackFromPaying: boolean): Promise<OrderForCustomer | null> {
  const order = await orderByToken(token);
  if (!isBackFromPaying || order?.status !== "awaiting_payment") return order;
  await confirmPayment(token);
  return orderByToken(token);
}

import { randomUUID } from "node:crypto";

/** Stripe allows 30 minutes to 24 hours. A day, less the minutes that a slow first call may take. */
const CHECKOUT_OPEN_MINUTES = 23 * 60;

/** The row that says: a Checkout Session is about to be made for this order. Its id is the idempotency key's heart. */
export function newCheckout(orderId: string, now: Date) {
  const expiresAt = new Date(Math.floor(now.getTime() / 1000) * 1000 + CHECKOUT_OPEN_MINUTES * 60_000);
  return { id: randomUUID(), orderId, status: "creating" as const, expiresAt, createdAt: now };
}

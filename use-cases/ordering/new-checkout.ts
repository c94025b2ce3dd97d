import { randomUUID } from "node:crypto";

/** Stripe allows 30 minutes to 24 hours. A day, less the minutes that a slow first call may take. */
const CHECKOUT_OPEN_MINUTES = 23 * 60;

/**
 * The row that says: a Checkout Session is about to be made for this order. Its id is the idempotency key's heart. It is never
 * open for longer than `until`.
 */
export function newCheckout(orderId: string, now: Date, until: Date | null = null) {
  const usual = now.getTime() + CHECKOUT_OPEN_MINUTES * 60_000;
  const ends = Math.min(usual, until?.getTime() ?? usual);
  const expiresAt = new Date(Math.floor(ends / 1000) * 1000);
  return { id: randomUUID(), orderId, status: "creating" as const, expiresAt, createdAt: now };
}

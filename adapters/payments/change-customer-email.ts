import { stripe } from "./stripe-client.ts";

export type CustomerEmail = {
  customerId: string;
  email: string;
  /** Our own id of the invoice for whose sake it is told, and since when: the key. */
  invoiceId: string;
  askedAt: Date;
  /** Told apart from an earlier try whose key keeps answering 500. */
  turn: number;
};

/**
 * Gives Stripe's customer another email address: it stands on the invoices that are issued from then on. Safe to repeat at any
 * time: the same address twice is the same. Throws as `paymentsProblem` tells.
 */
export async function changeCustomerEmail(change: CustomerEmail): Promise<void> {
  const { customerId, email, invoiceId, askedAt, turn } = change;
  const idempotencyKey = `customer_email:${invoiceId}:${askedAt.getTime()}:${turn}`;
  await stripe().customers.update(customerId, { email }, { idempotencyKey });
}

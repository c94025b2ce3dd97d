import { stripe } from "./stripe-client.ts";
import { hintOfEvent, type StripeEventHint } from "./verify-stripe-event.ts";

/** What is acted on. Stripe takes at most 20 names. */
const TYPES = [
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "invoice.finalized",
  "invoice.paid",
  "invoice.voided",
  "invoice.marked_uncollectible",
  "invoice_payment.paid",
  "customer_cash_balance_transaction.created",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
];

/** What Stripe has had to tell since a moment, the latest first, whether or not it could tell it. It keeps 30 days. */
export async function* eventsSince(since: Date): AsyncGenerator<StripeEventHint> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const each of stripe().events.list({ types: TYPES, created, limit: 100 })) {
    const hint = hintOfEvent(each);
    if (hint !== null) yield hint;
  }
}

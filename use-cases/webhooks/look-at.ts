import { settleCustomer } from "#use-cases/invoicing/settle-customer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { settleDispute } from "#use-cases/ordering/settle-dispute.ts";
import { settlePaymentIntent } from "#use-cases/ordering/settle-payment-intent.ts";
import type { ReceivedEvent } from "./receive-event.ts";

type Told = Pick<ReceivedEvent, "type" | "objectId">;
type Look = () => Promise<"settled" | "unknown">;

/** What Stripe is to be asked about, and how, for an event of its; null for one that needs nothing. */
export function lookFor({ objectId, type }: Told): Look | null {
  if (objectId.startsWith("cs_")) return () => settleCheckout(objectId);
  if (objectId.startsWith("pi_")) return () => settlePaymentIntent(objectId, newsOf(type));
  if (/^d[pu]_/.test(objectId)) return () => settleDispute(objectId);
  if (objectId.startsWith("in_")) return () => settleInvoice(objectId);
  if (objectId.startsWith("cus_") && ABOUT_BALANCE.test(type)) return () => settleCustomer(objectId);
  return null;
}

const ABOUT_BALANCE = /cash_balance/;
const ABOUT_REFUND = /^(refund|charge\.refund)/;

/** Everything else about a payment says at most that it is there. */
function newsOf(type: string): "refund" | "payment" {
  return ABOUT_REFUND.test(type) ? "refund" : "payment";
}

/** False for an event after whose look another one about the same object may still need its own; and for one that is not looked at. */
export function looksAtAll(told: Told): boolean {
  return lookFor(told) !== null && (!told.objectId.startsWith("pi_") || newsOf(told.type) === "refund");
}

/**
 * True for an event that tells nothing which another one, sent with it, does not tell better: a payment that went through
 * is told by its Checkout Session too. It is looked at a moment later, when most often nothing is left to do.
 */
export function waitsForAnother({ type }: Pick<Told, "type">): boolean {
  return type === "payment_intent.succeeded" || type === "charge.succeeded";
}

/** True for an event of which somebody waits to hear: who has paid looks at the page of their order. */
export function isUrgent({ type }: Pick<Told, "type">): boolean {
  return type.startsWith("checkout.session.");
}

import Stripe from "stripe";
import { z } from "zod";
import { env } from "#adapters/env/env.ts";

const TOLERANCE_SECONDS = 300;
/** The SDK breaks on an empty signature, and takes a time that is no number for a fresh one. */
const SIGNATURE_HEADER = /^t=\d{1,12}(,v\d=[0-9a-f]+)+$/;

const event = z.object({
  id: z.string().startsWith("evt_"),
  type: z.string().min(1).max(100),
  created: z.int(),
  data: z.object({
    object: z.object({
      id: z.string().max(255).optional(),
      object: z.string(),
      client_reference_id: z.string().nullish(),
      payment_intent: z.string().nullish(),
      invoice: z.string().nullish(),
      customer: z.string().nullish(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
});

/**
 * What an event suggests to look at. `objectId` is what to ask Stripe about: the event's own object, except that a
 * charge or a refund points to its payment, whose state tells everything about them, what is paid of an invoice to the
 * invoice, and a bank transfer to its customer; "" where there is nothing to ask.
 * `orderHint` is the `checkoutId` that the object was made with, when it carries one.
 */
export type StripeEventHint = {
  id: string;
  type: string;
  objectId: string;
  created: Date;
  orderHint: string | null;
};

/**
 * Reads an event that Stripe signed at most 300 seconds ago; null for anything else. While a secret is rotated Stripe
 * signs with both, and either will do. Types that we do not know pass through. The event is only a hint: it may be
 * old, repeated or out of order.
 */
export function verifyStripeEvent(rawBody: string, signatureHeader: string | null): StripeEventHint | null {
  if (signatureHeader === null || !SIGNATURE_HEADER.test(signatureHeader)) return null;
  return hintOfEvent(verified(rawBody, signatureHeader));
}

/** What an event suggests that was asked for, rather than sent: it needs no signature. Null for what cannot be read. */
export function hintOfEvent(payload: unknown): StripeEventHint | null {
  const parsed = event.safeParse(payload);
  return parsed.success ? hintOf(parsed.data) : null;
}

function verified(rawBody: string, signatureHeader: string): unknown {
  try {
    return Stripe.webhooks.constructEvent(rawBody, signatureHeader, env().STRIPE_WEBHOOK_SECRET, TOLERANCE_SECONDS);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError) return null;
    throw error;
  }
}

type EventObject = z.output<typeof event>["data"]["object"];

/** Of which other object the state tells everything about this one. */
const POINTS_TO: Record<string, keyof Pick<EventObject, "payment_intent" | "invoice" | "customer">> = {
  charge: "payment_intent",
  refund: "payment_intent",
  invoice_payment: "invoice",
  credit_note: "invoice",
  customer_cash_balance_transaction: "customer",
  cash_balance: "customer",
};

function hintOf({ id, type, created, data: { object } }: z.output<typeof event>): StripeEventHint {
  const other = Object.hasOwn(POINTS_TO, object.object) ? POINTS_TO[object.object] : undefined;
  return {
    id,
    type,
    objectId: (other && object[other]) ?? object.id ?? "",
    created: new Date(created * 1000),
    orderHint: object.client_reference_id ?? object.metadata?.checkoutId ?? null,
  };
}

import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const pence = z.int().min(0);

const payment = z.object({
  id: z.string(),
  status: z.string(),
  amount_received: pence,
  latest_charge: z.object({ id: z.string(), amount_refunded: pence }).nullable(),
});

const checkoutSession = z
  .object({
    id: z.string(),
    status: z.enum(["open", "complete", "expired"]),
    payment_status: z.enum(["paid", "unpaid", "no_payment_required"]),
    amount_total: pence,
    currency: z.string(),
    client_reference_id: z.string().nullable(),
    payment_intent: payment.nullable(),
  })
  .transform(({ payment_intent: intent, ...session }) => ({
    id: session.id,
    status: session.status,
    paymentStatus: session.payment_status,
    amountPence: session.amount_total,
    /** Lower case, as Stripe writes it. */
    currency: session.currency,
    /** The `checkoutId` that the session was made with. */
    clientReferenceId: session.client_reference_id,
    /** Null until somebody tried to pay. */
    paymentIntentId: intent?.id ?? null,
    paymentIntentStatus: intent?.status ?? null,
    latestChargeId: intent?.latest_charge?.id ?? null,
    amountReceivedPence: intent?.amount_received ?? 0,
    /** Counts refunds that are still on their way too; `fetchPayment` tells them apart. */
    amountRefundedPence: intent?.latest_charge?.amount_refunded ?? 0,
  }));

/** What is true of a Checkout Session and its payment at this moment. */
export type CheckoutSessionTruth = z.output<typeof checkoutSession>;

/** Asks Stripe about a Checkout Session, its payment and its charge in one call. Null when Stripe knows none such. */
export async function fetchCheckoutSession(id: string): Promise<CheckoutSessionTruth | null> {
  try {
    const reply = await stripe().checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });
    return readReply(checkoutSession, reply);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export const disputeTruth = z
  .object({
    id: z.string(),
    status: z.string(),
    amount: z.int().min(0),
    reason: z.string(),
    payment_intent: z.string().nullable(),
    evidence_details: z.object({ due_by: z.int().nullable() }),
  })
  .transform((each) => ({
    id: each.id,
    state: stateOf(each.status),
    amountPence: each.amount,
    /** Stripe's word for what the bank says: "fraudulent", "product_not_received". */
    reason: each.reason,
    paymentIntentId: each.payment_intent,
    /** By when evidence must be there; null once none can be given. */
    dueBy: each.evidence_details.due_by === null ? null : new Date(each.evidence_details.due_by * 1000),
  }));

function stateOf(status: string): "open" | "won" | "lost" {
  // A warning that came to nothing took no money.
  if (status === "won" || status === "warning_closed" || status === "prevented") return "won";
  return status === "lost" ? "lost" : "open";
}

/** What is true of a dispute at this moment. */
export type DisputeTruth = z.output<typeof disputeTruth>;

/** Asks Stripe about a dispute: a customer's bank that takes a card payment back. Null when Stripe knows none such. */
export async function fetchDispute(id: string): Promise<DisputeTruth | null> {
  try {
    return readReply(disputeTruth, await stripe().disputes.retrieve(id));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

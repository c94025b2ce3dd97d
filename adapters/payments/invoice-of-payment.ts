import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const invoicePayments = z.array(z.object({ invoice: z.string() }));

/** Stripe's id of the invoice that a payment pays; null where it pays none. Throws as `paymentsProblem` tells. */
export async function invoiceOfPayment(paymentIntentId: string): Promise<string | null> {
  const payment = { type: "payment_intent", payment_intent: paymentIntentId } as const;
  const { data } = await stripe().invoicePayments.list({ payment, limit: 1 });
  return readReply(invoicePayments, data)[0]?.invoice ?? null;
}

import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const balance = z
  .object({ available: z.record(z.string(), z.int()).nullable() })
  .transform(({ available }) => Math.max(0, available?.gbp ?? 0));

/** What a customer transferred and no invoice took up yet, in pence. */
export async function fetchCashBalance(customerId: string): Promise<number> {
  return readReply(balance, await stripe().customers.retrieveCashBalance(customerId));
}

import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

const moment = z.int().transform((seconds) => new Date(seconds * 1000));
const about = z.object({ id: z.string(), object: z.string(), payment_intent: z.string().nullish() });

const movement = z
  .object({
    id: z.string(),
    type: z.string(),
    reporting_category: z.string(),
    amount: z.int(),
    fee: z.int(),
    net: z.int(),
    currency: z.literal("gbp"),
    created: moment,
    available_on: moment,
    source: z.union([z.string(), about]).nullable(),
  })
  .transform((each) => {
    const source = typeof each.source === "string" ? { id: each.source, object: "" } : each.source;
    return {
      id: each.id,
      type: each.type,
      /** Stripe's word for what it counts as: "charge", "refund", "fee", "payout". */
      category: each.reporting_category,
      amountPence: each.amount,
      feePence: each.fee,
      netPence: each.net,
      createdAt: each.created,
      availableOn: each.available_on,
      sourceId: source?.id ?? null,
      paymentIntentId: source && "payment_intent" in source ? (source.payment_intent ?? null) : null,
      refundId: source?.object === "refund" ? source.id : null,
    };
  });

/** One movement of the account's money at Stripe, in pence; its description is left out. */
export type BalanceMovement = z.output<typeof movement>;

/** Every movement of pounds since a moment, a hundred at a time, the latest first; all that there were without one. */
export async function* balanceMovementsSince(since: Date | null): AsyncGenerator<BalanceMovement[]> {
  const created = since === null ? {} : { created: { gte: Math.floor(since.getTime() / 1000) } };
  const listed = stripe().balanceTransactions.list({
    currency: "gbp",
    limit: 100,
    expand: ["data.source"],
    ...created,
  });
  let page: BalanceMovement[] = [];
  for await (const each of listed) {
    page.push(readReply(movement, each));
    if (page.length < 100) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

const sums = z.array(z.object({ amount: z.int(), currency: z.string() }));
const balance = z.object({ available: sums, pending: sums }).transform(({ available, pending }) => {
  const pounds = [...available, ...pending].filter(({ currency }) => currency === "gbp");
  return pounds.reduce((sum, { amount }) => sum + amount, 0);
});

/** All the account's pounds at Stripe at this moment, in pence, whether or not they can be paid out yet. */
export async function fetchBalance(): Promise<number> {
  return readReply(balance, await stripe().balance.retrieve());
}

const payout = z.object({ reconciliation_status: z.string() });

/**
 * The movements that a payout took to the bank, itself among them. Null while Stripe cannot say: it may take some hours, and
 * of a payout made by hand it never does.
 */
export async function partsOfPayout(payoutId: string): Promise<string[] | null> {
  try {
    const { reconciliation_status } = readReply(payout, await stripe().payouts.retrieve(payoutId));
    if (reconciliation_status !== "completed") return null;
    const parts: string[] = [];
    for await (const { id } of stripe().balanceTransactions.list({ payout: payoutId, limit: 100 })) parts.push(id);
    return parts;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

import { z } from "zod";
import { disputeTruth } from "./fetch-dispute.ts";
import { readReply } from "./read-reply.ts";
import { refundStatus } from "./refund-status.ts";
import { stripe } from "./stripe-client.ts";

/** What Stripe made between two moments, the latest first, and no more than `most` of it. */
export type Stretch = { from: Date; to: Date; most: number };

const page = ({ from, to }: Stretch) => ({
  limit: 100,
  created: { gte: Math.floor(from.getTime() / 1000), lte: Math.ceil(to.getTime() / 1000) },
});

const ids = z.array(z.object({ id: z.string() }).transform(({ id }) => id));
const metadata = z.record(z.string(), z.string()).nullable();

/** The Checkout Sessions that can still be paid. Throws as `paymentsProblem` tells, like all of these. */
export async function openCheckouts(stretch: Stretch): Promise<string[]> {
  const listed = stripe().checkout.sessions.list({ ...page(stretch), status: "open" });
  return readReply(ids, await listed.autoPagingToArray({ limit: stretch.most }));
}

const promised = z.array(
  z.object({ id: z.string(), payment_status: z.string(), payment_intent: z.object({ status: z.string() }).nullable() }),
);

/** The Checkout Sessions of which a bank has promised the money, and it is still on its way. */
export async function promisedCheckouts(stretch: Stretch): Promise<string[]> {
  const wanted = { ...page(stretch), expand: ["data.payment_intent"] };
  const listed = stripe().checkout.sessions.list({ ...wanted, status: "complete" });
  return readReply(promised, await listed.autoPagingToArray({ limit: stretch.most }))
    .filter((each) => each.payment_status === "unpaid" && each.payment_intent?.status === "processing")
    .map(({ id }) => id);
}

const asked = z.array(z.object({ id: z.string(), amount_remaining: z.int() }));

/** The invoices that are still asked for, each with what is left to pay of it, in pence. */
export async function openInvoices(stretch: Stretch): Promise<Map<string, number>> {
  const listed = stripe().invoices.list({ ...page(stretch), status: "open" });
  const read = readReply(asked, await listed.autoPagingToArray({ limit: stretch.most }));
  return new Map(read.map(({ id, amount_remaining }) => [id, amount_remaining]));
}

const issued = z.array(z.object({ status: z.string(), metadata }));

/** Our own ids of the invoices that are more than a draft, whatever became of them. */
export async function issuedInvoices(stretch: Stretch): Promise<string[]> {
  const listed = await stripe().invoices.list(page(stretch)).autoPagingToArray({ limit: stretch.most });
  const found = readReply(issued, listed).filter(({ status }) => status !== "draft");
  return found.flatMap((each) => each.metadata?.invoiceId ?? []);
}

const refunds = z.array(z.object({ id: z.string(), status: refundStatus, metadata }));

/** The refunds: our own ids of those that were sent by us, and whether their money is still on its way. */
export async function refundsMade(stretch: Stretch) {
  const listed = await stripe().refunds.list(page(stretch)).autoPagingToArray({ limit: stretch.most });
  return readReply(refunds, listed).map(({ id, status, metadata }) => ({
    id,
    refundId: metadata?.refundId ?? null,
    isOnItsWay: status === "pending" || status === "requires_action",
  }));
}

const creditNotes = z.array(z.object({ metadata }));

/** Our own ids of the credit notes. */
export async function creditNotesMade(stretch: Stretch): Promise<string[]> {
  const listed = await stripe().creditNotes.list(page(stretch)).autoPagingToArray({ limit: stretch.most });
  return readReply(creditNotes, listed).flatMap((each) => each.metadata?.creditNoteId ?? []);
}

/** The disputes that are not over. */
export async function openDisputes(stretch: Stretch): Promise<string[]> {
  const listed = await stripe().disputes.list(page(stretch)).autoPagingToArray({ limit: stretch.most });
  return readReply(z.array(disputeTruth), listed).flatMap(({ id, state }) => (state === "open" ? id : []));
}

const customers = z.array(
  z.object({
    id: z.string(),
    cash_balance: z.object({ available: z.record(z.string(), z.int()).nullable() }).nullable(),
  }),
);

/** The customers, each with what they transferred and no invoice took up yet, in pence. */
export async function cashBalances(stretch: Stretch): Promise<Map<string, number>> {
  const listed = stripe().customers.list({ ...page(stretch), expand: ["data.cash_balance"] });
  const read = readReply(customers, await listed.autoPagingToArray({ limit: stretch.most }));
  return new Map(read.map(({ id, cash_balance }) => [id, Math.max(0, cash_balance?.available?.gbp ?? 0)]));
}

import { z } from "zod";
import { isMissing } from "./payments-problem.ts";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export type CreditNoteRequest = {
  /** Our own id of it; Stripe gives it back, and it is the key. */
  creditNoteId: string;
  /** Part of the key: a new one only after what was done with the former has been looked up. */
  turn: number;
  invoiceId: string;
  amountPence: number;
  /** What of it was paid already and goes back: by refunds that Stripe knows, and outside of it. */
  refunds: readonly { id: string; amountPence: number }[];
  outOfBandPence: number;
  memo: string;
};

const made = z
  .object({
    id: z.string(),
    number: z.string(),
    pdf: z.url(),
    total: z.int(),
    status: z.enum(["issued", "void"]),
    metadata: z.record(z.string(), z.string()).nullable(),
  })
  .transform(({ id, number, pdf, total, status, metadata }) => ({
    id,
    number,
    pdfUrl: pdf,
    totalPence: total,
    isVoid: status === "void",
    /** Our own id of it; null for one that was made in Stripe's dashboard. */
    creditNoteId: metadata?.creditNoteId ?? null,
  }));

export type CreditNoteTruth = z.output<typeof made>;

/**
 * Takes an amount off an issued invoice. What is still owed gets less; of what was paid, refunds made before are named, and
 * what goes back by bank is said. Stripe sends no email of it. Safe to repeat for a day. Throws as `paymentsProblem` tells.
 */
export async function createCreditNote(request: CreditNoteRequest): Promise<CreditNoteTruth> {
  const { creditNoteId, turn, invoiceId, amountPence, refunds, outOfBandPence, memo } = request;
  const parameters = {
    invoice: invoiceId,
    amount: amountPence,
    reason: "order_change" as const,
    memo,
    email_type: "none" as const,
    metadata: { creditNoteId },
    ...(refunds.length === 0
      ? {}
      : { refunds: refunds.map((each) => ({ refund: each.id, amount_refunded: each.amountPence })) }),
    ...(outOfBandPence === 0 ? {} : { out_of_band_amount: outOfBandPence }),
  };
  const idempotencyKey = `credit_note:${creditNoteId}:${turn}`;
  return readReply(made, await stripe().creditNotes.create(parameters, { idempotencyKey }));
}

/** The credit note of an invoice that was made for ours, where repeating the call cannot tell; null when there is none. */
export async function findCreditNote(invoiceId: string, creditNoteId: string): Promise<CreditNoteTruth | null> {
  return (await creditNotesOf(invoiceId)).find((each) => each.creditNoteId === creditNoteId) ?? null;
}

/** Every credit note of an invoice, whoever made it. None where Stripe knows no such invoice. */
export async function creditNotesOf(invoiceId: string): Promise<CreditNoteTruth[]> {
  try {
    const all = stripe().creditNotes.list({ invoice: invoiceId, limit: 100 });
    return (await all.autoPagingToArray({ limit: 1_000 })).map((each) => readReply(made, each));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { creditNotesOf } from "#adapters/payments/create-credit-note.ts";
import { fetchInvoice, type InvoiceTruth } from "#adapters/payments/fetch-invoice.ts";
import { isId } from "#domain/id.ts";
import { INVOICE_LIFE, type InvoiceEvent } from "#domain/invoicing/invoice-life.ts";
import { isCredited } from "#domain/invoicing/standing.ts";
import { statesBefore } from "#domain/life.ts";
import { record } from "#use-cases/history/record.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { countParts } from "./count-parts.ts";
import { keepCreditNote } from "./keep-credit-note.ts";
import { type InvoiceInHand, lockInvoice } from "./lock-invoice.ts";
import { lookAtMoney } from "./look-at-money.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";

/**
 * The one place where what Stripe says of an invoice becomes true here, whoever calls: webhook, the job that issued it, the
 * look for what was missed. It fetches the invoice and believes only that. Safe to call any number of times, at once and in
 * any order. Answers `unknown` for an invoice that is none of ours.
 */
export async function settleInvoice(providerId: string): Promise<"settled" | "unknown"> {
  const truth = await fetchInvoice(providerId);
  if (truth?.invoiceId == null || !isId(truth.invoiceId)) return "unknown";
  const { invoiceId } = truth;
  const creditNotes = truth.creditedPence > 0 ? await creditNotesOf(providerId) : [];
  return inTransaction(async (tx) => {
    const invoice = await lockInvoice(tx, invoiceId);
    if (!invoice) return "unknown";
    if (truth.status === "draft") return "settled";
    if (await issued(tx, invoice, truth)) await toldOfIssue(tx, invoice, truth);
    for (const payment of truth.payments) await keepPayment(tx, invoice, payment);
    await countParts(tx, invoice, truth);
    for (const note of creditNotes) await keepCreditNote(tx, invoice, note);
    await followStatus(tx, invoice, truth);
    await lookAtMoney(tx, invoice.id);
    return "settled";
  });
}

/** Writes down what Stripe made of it. True when that is news. */
async function issued(tx: Transaction, invoice: InvoiceInHand, truth: InvoiceTruth): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE invoice SET status = 'open', provider_id = ${truth.id}, number = ${truth.number}, pay_url = ${truth.payUrl},
           pdf_url = ${truth.pdfUrl}, issued_at = ${truth.issuedAt}, due_at = ${truth.dueAt}
     WHERE id = ${invoice.id}::uuid AND status = 'creating'`;
  return changed === 1;
}

async function toldOfIssue(tx: Transaction, invoice: InvoiceInHand, truth: InvoiceTruth): Promise<void> {
  const details = { number: truth.number ?? "", pence: truth.totalPence };
  await record(tx, { subject: "order", subjectId: invoice.orderId, event: "invoice_issued", by: "system", details });
  if (truth.totalPence !== invoice.totalPence || truth.currency !== "gbp")
    await openTask(tx, {
      kind: "invoice_differs",
      dedupeKey: `invoice_differs:${invoice.id}`,
      orderId: invoice.orderId,
      details: { pence: truth.totalPence },
    });
  if (invoice.voidAskedAt === null && truth.status === "open") await tellOfInvoice(tx, "invoice_issued", invoice);
}

type PaymentTruth = InvoiceTruth["payments"][number];

async function keepPayment(tx: Transaction, invoice: InvoiceInHand, payment: PaymentTruth): Promise<void> {
  const { paymentIntentId, amountPence } = payment;
  const kept = await tx.$executeRaw`
    INSERT INTO payment (id, order_id, invoice_id, provider, provider_id, amount_pence)
    VALUES (${randomUUID()}::uuid, ${invoice.orderId}::uuid, ${invoice.id}::uuid, 'stripe', ${paymentIntentId}, ${amountPence})
    ON CONFLICT (provider, provider_id) DO NOTHING`;
  if (kept === 0) return;
  const details = { pence: amountPence };
  const what = { subject: "order", subjectId: invoice.orderId, event: "payment_received", by: "payments" } as const;
  await record(tx, { ...what, details });
}

const FOLLOWED: Record<string, InvoiceEvent> = { paid: "paid", void: "voided", uncollectible: "written_off" };

/**
 * Stripe never goes back from one of these, but for a bad debt that is paid after all. It calls one paid, too, that credit notes
 * brought to nothing: nobody is thanked for that.
 */
async function followStatus(tx: Transaction, invoice: InvoiceInHand, truth: InvoiceTruth): Promise<void> {
  const event = FOLLOWED[truth.status];
  if (event === undefined) return;
  const before = statesBefore(INVOICE_LIFE, event).filter((status) => status !== "creating");
  const changed = await tx.$executeRaw`
    UPDATE invoice SET status = ${truth.status}::invoice_status, closed_at = coalesce(${truth.closedAt}::timestamptz, now())
     WHERE id = ${invoice.id}::uuid AND status = ANY(${before}::invoice_status[])`;
  if (changed === 0)
    return truth.status === "void" && invoice.status === "paid" ? endedAtStripe(tx, invoice) : undefined;
  // Its money is read again: what came and what was credited was written down a moment ago.
  const isPaid = event === "paid" && !isCredited((await lockInvoice(tx, invoice.id)) ?? invoice);
  const happened = event === "paid" && !isPaid ? "invoice_cleared" : `invoice_${event}`;
  const what = { subject: "order", subjectId: invoice.orderId, event: happened, by: "payments" } as const;
  await record(tx, { ...what, details: { number: truth.number ?? "" } });
  if (isPaid) await tellOfInvoice(tx, "invoice_paid", invoice);
  if (event !== "paid") await endedAtStripe(tx, invoice);
}

/** One that was ended at Stripe and not here is a task; also when its money came to the charity's own account at that moment. */
async function endedAtStripe(tx: Transaction, { id, orderId, voidAskedAt, totalPence }: InvoiceInHand): Promise<void> {
  if (voidAskedAt !== null) return;
  const dedupeKey = `invoice_ended_at_stripe:${id}`;
  await openTask(tx, { kind: "invoice_ended_at_stripe", dedupeKey, orderId, details: { pence: totalPence } });
}

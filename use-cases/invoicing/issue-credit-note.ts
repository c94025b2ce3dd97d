import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type CreditNoteTruth, createCreditNote, findCreditNote } from "#adapters/payments/create-credit-note.ts";
import { fetchInvoice, type InvoiceTruth } from "#adapters/payments/fetch-invoice.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { reportParts } from "./report-parts.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { tellOfCreditNote } from "./tell-of-invoice.ts";
import { turnOf } from "./turn.ts";

/** Not yet, but soon: the invoice is still on its way to Stripe, or a refund that goes with it is, or money just came. */
class TooEarly extends Error {
  override name = "TooEarly";
}

/**
 * Issues a credit note that was written down before, with its own key. It waits until its invoice is issued and Stripe knows
 * the refunds that go with it. Stripe's refusal frees the amount again and becomes a task.
 */
export async function issueCreditNote(creditNoteId: string, now: Date): Promise<void> {
  const note = await toIssue(creditNoteId);
  if (note?.status !== "creating") return;
  const { providerId } = note.invoice;
  // What came by hand is told first: a credit note says what of it goes back.
  if (providerId !== null) await reportParts(note.invoiceId, now);
  const truth = providerId === null ? null : await fetchInvoice(providerId);
  if (truth === null || truth.status === "draft") throw new TooEarly("its invoice is not issued yet");
  if (truth.status === "void") return giveUp(note);
  try {
    await keep(note, (await findCreditNote(truth.id, creditNoteId)) ?? (await create(note, truth, now)));
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
    const asked = (await fetchInvoice(truth.id))?.remainingPence;
    if (asked !== truth.remainingPence) throw new TooEarly("money came for its invoice meanwhile");
    return giveUp(note);
  }
  await settleInvoice(truth.id);
}

type ToIssue = NonNullable<Awaited<ReturnType<typeof toIssue>>>;

function toIssue(id: string) {
  return database().creditNote.findUnique({
    where: { id },
    include: {
      invoice: { select: { providerId: true, orderId: true, order: { select: { recipientId: true } } } },
      refunds: { include: { payment: { select: { provider: true } } } },
    },
  });
}

/**
 * On an invoice that is still owed it lessens what is owed, and says what is over: that came by hand, and goes back so. On a
 * paid one it says where the money goes.
 */
async function create(note: ToIssue, invoice: InvoiceTruth, now: Date): Promise<CreditNoteTruth> {
  const { id, totalPence, reason, createdAt } = note;
  const turn = turnOf(createdAt, now);
  const request = { creditNoteId: id, turn, invoiceId: invoice.id, amountPence: totalPence, memo: reason };
  if (invoice.status !== "paid") {
    const overPence = Math.max(0, totalPence - invoice.remainingPence);
    return createCreditNote({ ...request, refunds: [], outOfBandPence: overPence });
  }
  const throughStripe = note.refunds.filter(
    ({ status, payment }) => status !== "failed" && payment.provider === "stripe",
  );
  if (throughStripe.some(({ providerId }) => providerId === null)) throw new TooEarly("a refund of it is not sent yet");
  // More may go back than is credited: an invoice can be overpaid.
  let outOfBandPence = totalPence;
  const refunds = throughStripe.flatMap((refund) => {
    const amountPence = Math.min(refund.amountPence, outOfBandPence);
    outOfBandPence -= amountPence;
    return amountPence > 0 ? [{ id: refund.providerId ?? "", amountPence }] : [];
  });
  return createCreditNote({ ...request, refunds, outOfBandPence });
}

/** Writes down what Stripe made of it, and has whoever the invoice went to told. */
async function keep({ id, invoice }: ToIssue, note: CreditNoteTruth): Promise<void> {
  const { id: providerId, number, pdfUrl } = note;
  const { recipientId } = invoice.order;
  await inTransaction(async (tx) => {
    const { count } = await tx.creditNote.updateMany({
      where: { id, status: "creating" },
      data: { status: "issued", providerId, number, pdfUrl, issuedAt: new Date() },
    });
    if (count === 1) await tellOfCreditNote(tx, { creditNoteId: id, recipientId, isMadeAtStripe: false });
  });
}

async function giveUp({ id, totalPence, invoice }: ToIssue): Promise<void> {
  const { count } = await database().creditNote.updateMany({
    where: { id, status: "creating" },
    data: { status: "refused" },
  });
  if (count === 0) return;
  await openTask(database(), {
    kind: "credit_note_refused",
    dedupeKey: `credit_note_refused:${id}`,
    orderId: invoice.orderId,
    details: { pence: totalPence },
  });
}

import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import type { CreditNoteTruth } from "#adapters/payments/create-credit-note.ts";
import { isId } from "#domain/id.ts";
import { record } from "#use-cases/history/record.ts";
import type { InvoiceInHand } from "./lock-invoice.ts";
import { tellOfCreditNote } from "./tell-of-invoice.ts";

type Credited = Pick<InvoiceInHand, "id" | "orderId" | "recipientId">;

/**
 * Keeps a credit note as Stripe has it, of an invoice that `tx` holds locked: ours, should its issue not be written down yet,
 * and one that was made in Stripe's dashboard, so that less is owed here as well. Whoever the invoice went to is told.
 */
export async function keepCreditNote(tx: Transaction, invoice: Credited, note: CreditNoteTruth): Promise<void> {
  if (note.isVoid) return;
  const { recipientId } = invoice;
  const { id: providerId, number, pdfUrl, totalPence, creditNoteId } = note;
  const facts = { status: "issued" as const, providerId, number, pdfUrl, issuedAt: new Date() };
  if (creditNoteId !== null && isId(creditNoteId)) {
    const { count } = await tx.creditNote.updateMany({
      where: { id: creditNoteId, invoiceId: invoice.id, status: "creating" },
      data: facts,
    });
    if (count === 1) await tellOfCreditNote(tx, { creditNoteId, recipientId, isMadeAtStripe: false });
    return;
  }
  const made = { id: randomUUID(), invoiceId: invoice.id, totalPence, reason: "Made at Stripe" };
  const { count } = await tx.creditNote.createMany({ data: { ...made, ...facts }, skipDuplicates: true });
  if (count === 0) return;
  const details = { pence: totalPence, reason: made.reason };
  const what = { subject: "order", subjectId: invoice.orderId, event: "invoice_credited", by: "payments" } as const;
  await record(tx, { ...what, details });
  await tellOfCreditNote(tx, { creditNoteId: made.id, recipientId, isMadeAtStripe: true });
}

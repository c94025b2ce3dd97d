import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import type { CreditNoteTruth } from "#adapters/payments/create-credit-note.ts";
import { isId } from "#domain/id.ts";
import { record } from "#use-cases/history/record.ts";
import type { InvoiceInHand } from "./lock-invoice.ts";

type Credited = Pick<InvoiceInHand, "id" | "orderId">;

/**
 * Keeps a credit note as Stripe has it, of an invoice that `tx` holds locked: ours, should its issue not be written down yet,
 * and one that was made in Stripe's dashboard, so that less is owed here as well.
 */
export async function keepCreditNote(tx: Transaction, invoice: Credited, note: CreditNoteTruth): Promise<void> {
  if (note.isVoid) return;
  const { id: providerId, number, pdfUrl, totalPence, creditNoteId } = note;
  const facts = { status: "issued" as const, providerId, number, pdfUrl, issuedAt: new Date() };
  if (creditNoteId !== null && isId(creditNoteId)) {
    await tx.creditNote.updateMany({
      where: { id: creditNoteId, invoiceId: invoice.id, status: "creating" },
      data: facts,
    });
    return;
  }
  const made = { id: randomUUID(), invoiceId: invoice.id, totalPence, reason: "Made at Stripe" };
  const { count } = await tx.creditNote.createMany({ data: { ...made, ...facts }, skipDuplicates: true });
  if (count === 0) return;
  const details = { pence: totalPence, reason: made.reason };
  const what = { subject: "order", subjectId: invoice.orderId, event: "invoice_credited", by: "payments" } as const;
  await record(tx, { ...what, details });
}

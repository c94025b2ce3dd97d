import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { owedOf } from "#domain/invoicing/standing.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import type { Composed } from "./compose.ts";
import { invoiceToTellOf, isNewsTo } from "./compose-invoice-email.ts";

const facts = z.object({ creditNoteId: z.string(), isMadeAtStripe: z.boolean() });

/**
 * What whoever an invoice went to is told of a credit note. Null where the customer of an order is the same person: what was
 * cancelled or given back tells them. Of one that was made in Stripe's dashboard nothing else tells.
 */
export async function composeCreditNoteEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const { creditNoteId, isMadeAtStripe } = facts.parse(data);
  const note = await database().creditNote.findUnique({
    where: { id: creditNoteId },
    include: { refunds: { where: { status: { not: "failed" } }, select: { amountPence: true } } },
  });
  if (note?.number == null) return null;
  const found = await invoiceToTellOf(note.invoiceId);
  if (found?.to == null || !(isMadeAtStripe || isNewsTo(found))) return null;
  const { to, about, reference, number, purchaseOrderNumber } = found;
  return {
    to,
    message: {
      kind: "invoice_credited",
      about,
      reference,
      number,
      purchaseOrderNumber,
      noteNumber: note.number,
      creditPence: note.totalPence,
      backPence: note.refunds.reduce((sum, { amountPence }) => sum + amountPence, 0),
      owedPence: owedOf(found),
      reason: isMadeAtStripe ? null : note.reason,
      pdfUrl: note.pdfUrl,
      contact: await contactLine(),
    },
  };
}

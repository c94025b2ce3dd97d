import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { record } from "#use-cases/history/record.ts";
import type { InvoiceInHand } from "./lock-invoice.ts";
import type { By } from "./refunds-by.ts";

export type Credit = {
  pence: number;
  reason: string;
  /** What goes back of what was paid already. */
  refundIds: readonly string[];
};

/**
 * Takes an amount off an invoice that `tx` holds locked, and queues its credit note. The database refuses more than is left.
 */
export async function creditInvoice(
  tx: Transaction,
  invoice: Pick<InvoiceInHand, "id" | "orderId">,
  { pence, reason, refundIds }: Credit,
  by: By,
): Promise<void> {
  const id = randomUUID();
  const staffMemberId = typeof by === "string" ? null : by.id;
  await tx.creditNote.create({ data: { id, invoiceId: invoice.id, totalPence: pence, reason, staffMemberId } });
  await tx.refund.updateMany({ where: { id: { in: [...refundIds] } }, data: { creditNoteId: id } });
  const what = { subject: "order", subjectId: invoice.orderId, event: "invoice_credited", by } as const;
  await record(tx, { ...what, details: { pence, reason } });
  await enqueue(tx, "issue_credit_note", { creditNoteId: id });
}

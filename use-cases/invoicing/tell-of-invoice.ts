import type { Transaction } from "#adapters/database/client.ts";
import type { Reminder } from "#domain/invoicing/reminders.ts";
import { type EmailToQueue, queueEmail } from "#use-cases/mail/queue-email.ts";

type ToTellOf = { id: string; recipientId: string };

/** Queues what whoever pays an invoice is told of it, once: that it is there, is paid, or is cancelled. Composes. */
export async function tellOfInvoice(
  tx: Transaction,
  kind: "invoice_issued" | "invoice_paid" | "invoice_cancelled",
  { id, recipientId }: ToTellOf,
): Promise<void> {
  await queueEmail(tx, { kind, dedupeKey: `${kind}:${id}`, recipientId, data: { invoiceId: id } });
}

/** The email that speaks of an unpaid invoice again; each of the three times has one. */
export function reminderEmail({ id, recipientId }: ToTellOf, reminder: Reminder): EmailToQueue {
  const kind = "invoice_reminder";
  return { kind, dedupeKey: `${kind}:${id}:${reminder}`, recipientId, data: { invoiceId: id, reminder } };
}

export type NoteToTellOf = { creditNoteId: string; recipientId: string; isMadeAtStripe: boolean };

/** Queues what whoever an invoice went to is told of a credit note that was issued, once. Composes. */
export async function tellOfCreditNote(
  tx: Transaction,
  { creditNoteId, recipientId, isMadeAtStripe }: NoteToTellOf,
): Promise<void> {
  const kind = "invoice_credited";
  await queueEmail(tx, {
    kind,
    dedupeKey: `${kind}:${creditNoteId}`,
    recipientId,
    data: { creditNoteId, isMadeAtStripe },
  });
}

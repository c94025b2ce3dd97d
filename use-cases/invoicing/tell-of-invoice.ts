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

/**
 * Queues the email of an open invoice once more, to the address that it goes to from now on, which `tx` has changed. False where
 * one that nobody has in hand waits in the outbox: it is made up later, and goes there. Composes.
 */
export async function tellAtNewAddress(tx: Transaction, { id, recipientId }: ToTellOf): Promise<boolean> {
  const kind = "invoice_issued";
  const waiting = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM outbox_email
     WHERE recipient_id = ${recipientId}::uuid AND kind = ${kind} AND data->>'invoiceId' = ${id}
       AND status = 'queued' AND attempts = 0 AND next_try_at <= clock_timestamp() FOR UPDATE`;
  if (waiting.length > 0) return false;
  const { version } = await tx.recipient.findUniqueOrThrow({ where: { id: recipientId }, select: { version: true } });
  await queueEmail(tx, { kind, dedupeKey: `${kind}:${id}:${version}`, recipientId, data: { invoiceId: id } });
  return true;
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

import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { DAYS_AFTER_DUE, DAYS_BEFORE_DUE, reminderBy } from "#domain/invoicing/reminders.ts";
import { owedOf } from "#domain/invoicing/standing.ts";
import { queueEmails } from "#use-cases/mail/queue-email.ts";
import { CREDITED, type InvoiceInHand, PAID } from "./lock-invoice.ts";
import { reminderEmail } from "./tell-of-invoice.ts";

const AT_ONCE = 200;
/** After this many days beyond the last reminder an invoice is a matter between people. */
const LAST_LOOK_DAYS = DAYS_AFTER_DUE + 14;

/**
 * Queues the emails that speak of unpaid invoices again: a week before they are due, on the day, and two weeks after, each
 * once. Safe to run at any time and as often as wished. Gives how many invoices were looked at.
 */
export async function remindOfInvoices(now: Date): Promise<number> {
  let looked = 0;
  let after: InvoiceInHand | undefined;
  do {
    const page = await inTransaction((tx) => remindPage(tx, now, after));
    looked += page.length;
    after = page.length === AT_ONCE ? page.at(-1) : undefined;
  } while (after !== undefined);
  return looked;
}

async function remindPage(tx: Transaction, now: Date, after: InvoiceInHand | undefined): Promise<InvoiceInHand[]> {
  const due = await duePage(tx, now, after);
  const emails = due.flatMap((invoice) => {
    const reminder = invoice.dueAt === null || owedOf(invoice) === 0 ? null : reminderBy(invoice.dueAt, now);
    return reminder === null ? [] : [reminderEmail(invoice, reminder)];
  });
  await queueEmails(tx, emails);
  return due;
}

function duePage(tx: Transaction, now: Date, after: InvoiceInHand | undefined): Promise<InvoiceInHand[]> {
  const day = 86_400_000;
  const until = new Date(now.getTime() + (DAYS_BEFORE_DUE + 1) * day);
  const from = after?.dueAt ?? new Date(now.getTime() - LAST_LOOK_DAYS * day);
  const id = after?.id ?? "00000000-0000-0000-0000-000000000000";
  return tx.$queryRaw`
    SELECT i.id, o.recipient_id AS "recipientId", i.status, i.total_pence AS "totalPence", i.due_at AS "dueAt",
           ${CREDITED} AS "creditedPence", ${PAID} AS "paidPence"
      FROM invoice i JOIN "order" o ON o.id = i.order_id
     WHERE i.status = 'open' AND i.void_asked_at IS NULL AND i.due_at <= ${until} AND (i.due_at, i.id) > (${from}, ${id}::uuid)
     ORDER BY i.due_at, i.id LIMIT ${AT_ONCE}`;
}

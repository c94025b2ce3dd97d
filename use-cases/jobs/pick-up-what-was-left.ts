import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueueAll } from "#adapters/jobs/enqueue.ts";
import type { JobData, QueueName } from "#adapters/jobs/queues.ts";
import { withoutJob } from "#adapters/jobs/without-job.ts";

/** Older than this, still not done and without a job, a thing's job was lost with the process that had it. */
const LEFT_AFTER_MS = 3 * 60_000;
const AT_ONCE = 500;

/**
 * Queues again what was begun and not ended and has no job any more: refunds not sent, invoices and credit notes not issued,
 * parts of invoices that Stripe was not told of, invoices that are to be void or go to another address, closed orders whose Checkout Session is still open, and copies that could go to a parcel that waits for them.
 */
export async function pickUpWhatWasLeft(now: Date): Promise<void> {
  const before = new Date(now.getTime() - LEFT_AFTER_MS);
  await pickUp("send_refund", await refundsLeft(before));
  await pickUp("issue_invoice", await invoicesLeft(before));
  await pickUp("void_invoice", await voidsLeft(before));
  await pickUp("tell_billing_email", await billingEmailsLeft(before));
  await pickUp("report_parts", await partsLeft(before));
  await pickUp("issue_credit_note", await creditNotesLeft(before));
  await pickUp("close_checkout", await checkoutsLeft());
  await pickUp("allocate_waiting", await publicationsLeft(before));
}

async function pickUp<Queue extends QueueName>(queue: Queue, left: JobData[Queue][]): Promise<void> {
  const lost = await withoutJob(queue, left);
  if (lost.length > 0) await inTransaction((tx) => enqueueAll(tx, queue, lost));
}

async function refundsLeft(before: Date): Promise<JobData["send_refund"][]> {
  const found = await database().refund.findMany({
    where: { status: "requested", requestedAt: { lt: before } },
    select: { id: true },
    take: AT_ONCE,
  });
  return found.map(({ id }) => ({ refundId: id }));
}

/** One that Stripe refused is a person's task; it is tried again as often as not. */
async function invoicesLeft(before: Date): Promise<JobData["issue_invoice"][]> {
  return database().$queryRaw`
    SELECT id AS "invoiceId" FROM invoice WHERE status = 'creating' AND created_at < ${before} ORDER BY created_at LIMIT ${AT_ONCE}`;
}

async function voidsLeft(before: Date): Promise<JobData["void_invoice"][]> {
  return database().$queryRaw`
    SELECT id AS "invoiceId" FROM invoice WHERE status = 'open' AND void_asked_at < ${before}
     ORDER BY created_at LIMIT ${AT_ONCE}`;
}

async function billingEmailsLeft(before: Date): Promise<JobData["tell_billing_email"][]> {
  return database().$queryRaw`
    SELECT id AS "invoiceId" FROM invoice WHERE email_asked_at < ${before} ORDER BY email_asked_at LIMIT ${AT_ONCE}`;
}

async function partsLeft(before: Date): Promise<JobData["report_parts"][]> {
  return database().$queryRaw`
    SELECT DISTINCT p.invoice_id AS "invoiceId" FROM payment_report r JOIN payment p ON p.id = r.payment_id
     WHERE r.status = 'asked' AND r.asked_at < ${before} LIMIT ${AT_ONCE}`;
}

async function creditNotesLeft(before: Date): Promise<JobData["issue_credit_note"][]> {
  return database().$queryRaw`
    SELECT id AS "creditNoteId" FROM credit_note WHERE status = 'creating' AND created_at < ${before}
     ORDER BY created_at LIMIT ${AT_ONCE}`;
}

async function checkoutsLeft(): Promise<JobData["close_checkout"][]> {
  const found = await database().checkoutSession.findMany({
    where: { status: { in: ["creating", "open"] }, order: { status: { in: ["cancelled", "expired"] } } },
    select: { id: true },
    take: AT_ONCE,
  });
  return found.map(({ id }) => ({ checkoutId: id }));
}

/** A parcel that somebody had in hand while copies were allocated was passed over, and nobody else would look again. */
async function publicationsLeft(before: Date): Promise<JobData["allocate_waiting"][]> {
  return database().$queryRaw`
    SELECT s.publication_id AS "publicationId" FROM stock_level s
     WHERE s.on_hand > s.allocated AND EXISTS (
       SELECT 1 FROM consignment c JOIN consignment_line l ON l.consignment_id = c.id
        WHERE c.status = 'awaiting_stock' AND c.waiting_since < ${before} AND l.publication_id = s.publication_id)`;
}

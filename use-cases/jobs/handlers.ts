import type { RowQueues } from "#adapters/jobs/row-queue.ts";
import type { JobHandlers } from "#adapters/jobs/work.ts";
import { issueCreditNote } from "#use-cases/invoicing/issue-credit-note.ts";
import { issueInvoice } from "#use-cases/invoicing/issue-invoice.ts";
import { remindOfInvoices } from "#use-cases/invoicing/remind.ts";
import { reportParts } from "#use-cases/invoicing/report-parts.ts";
import { tellBillingEmail } from "#use-cases/invoicing/tell-billing-email.ts";
import { voidInvoice } from "#use-cases/invoicing/void-invoice.ts";
import { OUTBOX } from "#use-cases/mail/outbox-queue.ts";
import { closeCheckout } from "#use-cases/ordering/close-checkout.ts";
import { expireOrders } from "#use-cases/ordering/expire-orders.ts";
import { sendRefund } from "#use-cases/ordering/send-refund.ts";
import { forgetInTime } from "#use-cases/privacy/forget-in-time.ts";
import { lapseQuotes } from "#use-cases/quoting/lapse-quotes.ts";
import { reconcile } from "#use-cases/reconciling/reconcile.ts";
import { allocateWaiting } from "#use-cases/stock/allocate-waiting.ts";
import { watchStock } from "#use-cases/stock/watch-stock.ts";
import { endSeatsOfCancelled } from "#use-cases/training/cancel-session.ts";
import { lapseSeats } from "#use-cases/training/lapse-seats.ts";
import { queueGuides } from "#use-cases/training/queue-guides.ts";
import { remindOfBookings } from "#use-cases/training/remind-of-bookings.ts";
import { remindOfSeats } from "#use-cases/training/remind-of-seats.ts";
import { watchProposals } from "#use-cases/training/watch-proposals.ts";
import { EVENTS } from "#use-cases/webhooks/event-queue.ts";
import { hearWhatWasMissed } from "#use-cases/webhooks/hear-what-was-missed.ts";
import { pickUpWhatWasLeft } from "./pick-up-what-was-left.ts";
import { tidy } from "./tidy.ts";

/** Which use-case does which job. Each may run twice for one job. */
export const JOB_HANDLERS: JobHandlers = {
  close_checkout: ({ checkoutId }) => closeCheckout(checkoutId),
  send_refund: ({ refundId }) => sendRefund(refundId),
  issue_invoice: ({ invoiceId }) => issueInvoice(invoiceId, new Date()),
  void_invoice: ({ invoiceId }) => voidInvoice(invoiceId, new Date()),
  tell_billing_email: ({ invoiceId }) => tellBillingEmail(invoiceId, new Date()),
  report_parts: ({ invoiceId }) => reportParts(invoiceId, new Date()),
  issue_credit_note: ({ creditNoteId }) => issueCreditNote(creditNoteId, new Date()),
  remind_of_invoices: async () => void (await remindOfInvoices(new Date())),
  allocate_waiting: async ({ publicationId }) => void (await allocateWaiting(publicationId)),
  watch_stock: () => watchStock(new Date()),
  expire_orders: async () => void (await expireOrders(new Date())),
  queue_guides: async () => void (await queueGuides(new Date())),
  remind_of_bookings: async () => void (await remindOfBookings(new Date())),
  lapse_quotes: async () => void (await lapseQuotes(new Date())),
  lapse_proposals: () => watchProposals(new Date()),
  lapse_seats: async () => {
    await lapseSeats(new Date());
    await endSeatsOfCancelled(new Date());
  },
  remind_of_seats: async () => void (await remindOfSeats(new Date())),
  hear_what_was_missed: async () => void (await hearWhatWasMissed(new Date())),
  reconcile: ({ reconciliationId }) => reconcile(new Date(), reconciliationId),
  pick_up_what_was_left: () => pickUpWhatWasLeft(new Date()),
  forget_in_time: () => forgetInTime(new Date()),
  tidy: () => tidy(new Date()),
};

/** The tables that are worked row by row. */
export const ROW_QUEUES: RowQueues = { provider_event: EVENTS, outbox_email: OUTBOX };

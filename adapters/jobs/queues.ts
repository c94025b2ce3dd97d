/** What each queue's jobs carry: opaque ids only. */
export type JobData = {
  close_checkout: { checkoutId: string };
  send_refund: { refundId: string };
  issue_invoice: { invoiceId: string };
  void_invoice: { invoiceId: string };
  tell_billing_email: { invoiceId: string };
  report_parts: { invoiceId: string };
  issue_credit_note: { creditNoteId: string };
  remind_of_invoices: Record<string, never>;
  allocate_waiting: { publicationId: string };
  watch_stock: Record<string, never>;
  expire_orders: Record<string, never>;
  lapse_quotes: Record<string, never>;
  lapse_seats: Record<string, never>;
  remind_of_seats: Record<string, never>;
  queue_guides: Record<string, never>;
  remind_of_bookings: Record<string, never>;
  lapse_proposals: Record<string, never>;
  hear_what_was_missed: Record<string, never>;
  reconcile: { reconciliationId?: string };
  pick_up_what_was_left: Record<string, never>;
  forget_in_time: Record<string, never>;
  tidy: Record<string, never>;
};

export type QueueName = keyof JobData;

type QueuePlan = {
  retryLimit: number;
  batchSize: number;
  workers: number;
  cron?: string;
  /** A job that runs for longer counts as lost; a minute and a half without it. */
  minutes?: number;
};

/** How each queue is worked. Retries back off; what fails for good stays in the queue's table and in the log. */
export const QUEUE_PLANS: Record<QueueName, QueuePlan> = {
  close_checkout: { retryLimit: 20, batchSize: 1, workers: 1 },
  send_refund: { retryLimit: 20, batchSize: 1, workers: 1 },
  issue_invoice: { retryLimit: 20, batchSize: 1, workers: 1 },
  void_invoice: { retryLimit: 20, batchSize: 1, workers: 1 },
  tell_billing_email: { retryLimit: 20, batchSize: 1, workers: 1 },
  report_parts: { retryLimit: 20, batchSize: 1, workers: 1 },
  issue_credit_note: { retryLimit: 20, batchSize: 1, workers: 1 },
  // By day, in the United Kingdom: nobody is asked for money at night.
  remind_of_invoices: { retryLimit: 0, batchSize: 1, workers: 1, cron: "20 9-16 * * *" },
  allocate_waiting: { retryLimit: 5, batchSize: 50, workers: 1 },
  watch_stock: { retryLimit: 0, batchSize: 1, workers: 1, cron: "*/2 * * * *" },
  queue_guides: { retryLimit: 0, batchSize: 1, workers: 1, cron: "8,38 * * * *" },
  // By day, in the United Kingdom.
  remind_of_bookings: { retryLimit: 0, batchSize: 1, workers: 1, cron: "25 8-18 * * *" },
  lapse_quotes: { retryLimit: 0, batchSize: 1, workers: 1, cron: "5,35 * * * *" },
  lapse_proposals: { retryLimit: 0, batchSize: 1, workers: 1, cron: "10,40 * * * *" },
  expire_orders: { retryLimit: 0, batchSize: 1, workers: 1, cron: "*/10 * * * *" },
  lapse_seats: { retryLimit: 0, batchSize: 1, workers: 1, cron: "* * * * *" },
  remind_of_seats: { retryLimit: 0, batchSize: 1, workers: 1, cron: "35 8-18 * * *" },
  hear_what_was_missed: { retryLimit: 0, batchSize: 1, workers: 1, cron: "3-59/5 * * * *" },
  // However much is open: it is not given up while it runs, and the next one takes over what was killed.
  reconcile: { retryLimit: 0, batchSize: 1, workers: 1, minutes: 30, cron: "11-59/15 * * * *" },
  pick_up_what_was_left: { retryLimit: 0, batchSize: 1, workers: 1, cron: "* * * * *" },
  forget_in_time: { retryLimit: 0, batchSize: 1, workers: 1, minutes: 15, cron: "47 * * * *" },
  tidy: { retryLimit: 0, batchSize: 1, workers: 1, cron: "17 * * * *" },
};

export const QUEUE_NAMES = Object.keys(QUEUE_PLANS) as QueueName[];

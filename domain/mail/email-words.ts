import type { SeatsNews } from "#domain/training/seats-news.ts";

const WORDS: Record<string, string> = {
  order_received: "Order received",
  order_to_pay: "Link for paying",
  payment_confirmed: "Payment confirmed",
  order_approved: "Order approved",
  order_cancelled: "Order cancelled",
  order_part_cancelled: "Part of an order cancelled",
  order_refunded: "Money back",
  order_expired: "Order expired",
  invoice_issued: "Invoice",
  invoice_reminder: "Reminder of an invoice",
  invoice_paid: "Invoice paid",
  invoice_credited: "Credit note",
  invoice_cancelled: "Invoice cancelled",
  request_received: "Request received",
  request_approved: "Request approved",
  request_declined: "Request declined",
  request_cancelled: "Request cancelled",
  request_question: "Question about a request",
  parcel_renumbered: "The right tracking number",
  edition_awaited: "New edition, and the download meanwhile",
  parcel_dispatched: "Parcel on its way",
  parcel_not_arrived: "Parcel that did not arrive",
  enquiry_received: "Enquiry received",
  enquiry_declined: "Enquiry declined",
  quote_sent: "Quote",
  seats_news: "News of places at a training",
  booking_news: "News of a booking",
  booking_reminder: "Reminder of a booking",
  training_thanks: "Thanks after a training, with the link for feedback",
  trainer_news: "News for a trainer",
  proposal_sent: "Proposal",
  proposal_reminder: "Reminder of a proposal",
  staff_needs_you: "Something needs you",
  staff_stock_low: "Copies running low",
  staff_invitation: "Invitation to the staff area",
  staff_password_reset: "New password for the staff area",
};

/** What each kind of news tells of, by the `news` that its row holds. */
const NEWS: Record<string, Record<string, string>> = {
  seats_news: {
    confirmed: "Places booked",
    waiting: "Waiting list",
    offered: "Places offered to the waiting list",
    lapsed: "Offered places not taken in time",
    cancelled: "Places cancelled",
    session_cancelled: "Open session cancelled",
    fewer: "Some places cancelled",
    moved: "Places moved",
    rescheduled: "Open session changed",
    reminder: "Reminder of places",
  } satisfies Record<SeatsNews, string>,
  booking_news: {
    confirmed: "Booking confirmed",
    rescheduled: "Booking changed",
    cancelled: "Booking cancelled",
  },
  trainer_news: {
    confirmed: "News for a trainer: a day is booked",
    rescheduled: "News for a trainer: a day has changed",
    cancelled: "News for a trainer: a day is cancelled",
  },
};

/** What an email is for, as staff call it: never what it says, nor to whom. `news` says which, where there are several. */
export function emailWords(kind: string, news: string | null = null): string {
  const plain = kind.replaceAll("_", " ");
  return NEWS[kind]?.[news ?? ""] ?? WORDS[kind] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Whom an email goes to, as staff call them: "the customer". */
export function emailReader(kind: string): string {
  if (kind.startsWith("invoice_")) return "whoever pays the invoice";
  if (kind.startsWith("staff_")) return "a colleague";
  return kind === "trainer_news" ? "the trainer" : "the customer";
}

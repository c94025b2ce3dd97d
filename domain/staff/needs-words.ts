/** Why a person is needed, in words for staff: in the email that tells them, and on their home page. */
const NEEDS_WORDS: Record<string, string> = {
  order_to_approve: "An order to be invoiced waits for approval",
  request_to_review: "A request for free copies waits for a decision",
  requests_in_flood: "Far more requests for free copies come than usual, and wait for a look",
  question_answered: "A question about a request was answered",
  enquiry_received: "A new enquiry came in",
  enquiry_handed: "A colleague handed you an enquiry about training",
  quote_accepted: "A quote was accepted",
  quote_declined: "A quote was declined",
  proposal_accepted: "A proposal was accepted, and its day is booked",
  proposal_declined: "A proposal was declined",
  proposal_dates_gone: "A proposal stands, but none of its dates can be taken any more",
  proposal_change_asked: "A customer asks for a change of a proposal",
  payment_after_close: "Money arrived for an order that is closed or already paid",
  payment_differs: "A payment is not the amount that was asked for",
  refund_failed: "A refund did not go through",
  refund_after_packing: "An order was refunded after its parcel was packed",
  refund_by_bank: "Money is to be sent back by bank transfer",
  invoice_not_issued: "An invoice could not be made",
  invoice_differs: "An invoice is not what its order costs",
  invoice_ended_at_stripe: "An invoice was ended in Stripe",
  part_paid_elsewhere: "A part of an invoice is marked as paid, but is not known here",
  part_not_counted: "Stripe still asks for money that came by bank transfer",
  invoice_paid_elsewhere: "An invoice is marked as paid, but its money is not known here",
  invoice_overpaid: "Too much was paid for an invoice",
  credit_note_refused: "A credit note could not be made",
  transfer_unapplied: "A bank transfer arrived that fits no invoice",
  dispute_opened: "A customer’s bank disputes a payment, and wants an answer",
  dispute_lost: "A disputed payment was lost",
  booking_question: "Somebody who booked a training wrote to us",
  booking_unpaid: "A booked training was not paid in time",
  seats_paid_late: "Seats were paid for after their time ran out",
  email_parked: "An email could not be sent",
};

export function needsWords(kind: string): string {
  return NEEDS_WORDS[kind] ?? "Something needs you";
}

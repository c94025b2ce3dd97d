import { StatusTag, type StatusTone } from "#app/_components/status-tag.tsx";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import type { QuoteStatus } from "#domain/quoting/quote-life.ts";
import type { BookingStatus } from "#domain/training/booking-life.ts";
import type { EnquiryStatus } from "#domain/training/enquiry-life.ts";
import type { ProposalStatus } from "#domain/training/proposal-life.ts";
import type { SeatBookingStatus } from "#domain/training/seat-booking-life.ts";

type Words = { label: string; tone: StatusTone };

export const PARCEL_WORDS: Record<ConsignmentStatus, Words> = {
  awaiting_stock: { label: "Waiting for stock", tone: "waiting" },
  queued: { label: "In the queue", tone: "waiting" },
  claimed: { label: "Claimed", tone: "active" },
  packed: { label: "Packed", tone: "active" },
  dispatched: { label: "Dispatched", tone: "good" },
  returned: { label: "Returned", tone: "problem" },
  cancelled: { label: "Cancelled", tone: "neutral" },
};

export const ORDER_WORDS: Record<OrderStatus, Words> = {
  awaiting_approval: { label: "To approve", tone: "waiting" },
  awaiting_payment: { label: "Waiting for payment", tone: "neutral" },
  accepted: { label: "Accepted", tone: "active" },
  fulfilled: { label: "Fulfilled", tone: "good" },
  cancelled: { label: "Cancelled", tone: "neutral" },
  expired: { label: "Expired", tone: "neutral" },
};

export const REQUEST_WORDS: Record<RequestStatus, Words> = {
  in_review: { label: "In review", tone: "waiting" },
  approved: { label: "Approved", tone: "active" },
  fulfilled: { label: "Fulfilled", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
};

export const ENQUIRY_WORDS: Record<EnquiryStatus, Words> = {
  new: { label: "New", tone: "waiting" },
  in_conversation: { label: "In conversation", tone: "active" },
  proposed: { label: "Proposed", tone: "active" },
  booked: { label: "Booked", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  closed: { label: "Closed", tone: "neutral" },
};

/** Of quotes and of proposals: both are offers, and go the same way. */
export const OFFER_WORDS: Record<QuoteStatus | ProposalStatus, Words> = {
  draft: { label: "Draft", tone: "waiting" },
  sent: { label: "Sent", tone: "active" },
  accepted: { label: "Accepted", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  superseded: { label: "Replaced", tone: "neutral" },
  lapsed: { label: "Over", tone: "neutral" },
};

export const BOOKING_WORDS: Record<BookingStatus, Words> = {
  confirmed: { label: "Booked", tone: "active" },
  delivered: { label: "Delivered", tone: "good" },
  cancelled: { label: "Cancelled", tone: "neutral" },
};

/** Of places at an open session. */
export const SEATS_WORDS: Record<SeatBookingStatus, Words> = {
  held: { label: "To be paid", tone: "neutral" },
  confirmed: { label: "Booked", tone: "active" },
  waiting: { label: "Waits for places", tone: "waiting" },
  offered: { label: "Offered", tone: "waiting" },
  cancelled: { label: "Cancelled", tone: "neutral" },
  lapsed: { label: "Ran out", tone: "neutral" },
};

function Tag({ label, tone }: Words) {
  return <StatusTag tone={tone}>{label}</StatusTag>;
}

/** A parcel's state for staff; being held comes before it. */
export function ParcelStatus({ status, isHeld }: { status: ConsignmentStatus; isHeld: boolean }) {
  return (
    <span>
      {isHeld && <StatusTag tone="problem">Held</StatusTag>} <Tag {...PARCEL_WORDS[status]} />
    </span>
  );
}

export function OrderStatusTag({ status }: { status: OrderStatus }) {
  return <Tag {...ORDER_WORDS[status]} />;
}

export function RequestStatusTag({ status }: { status: RequestStatus }) {
  return <Tag {...REQUEST_WORDS[status]} />;
}

export function EnquiryStatusTag({ status }: { status: EnquiryStatus }) {
  return <Tag {...ENQUIRY_WORDS[status]} />;
}

export function OfferStatusTag({ status }: { status: QuoteStatus | ProposalStatus }) {
  return <Tag {...OFFER_WORDS[status]} />;
}

export function BookingStatusTag({ status }: { status: BookingStatus }) {
  return <Tag {...BOOKING_WORDS[status]} />;
}

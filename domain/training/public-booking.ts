import { londonDay } from "#domain/london-day.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import type { BookingStatus } from "./booking-life.ts";

export type BookingFacts = {
  status: BookingStatus;
  startsAt: Date;
  endsAt: Date;
  /** Of its order; null of one that costs nothing. */
  orderStatus: string | null;
  /** A payment was made whose money has not come yet. */
  isConfirming: boolean;
};

export type PublicBooking = {
  title: string;
  lead: string;
  /** It can still be moved or cancelled by its booker. */
  isAhead: boolean;
  canPay: boolean;
};

/** What the page of a booking says of it, in words for the person who booked. */
export function publicBooking(facts: BookingFacts, now: Date): PublicBooking {
  const when = londonSpanInWords(facts);
  if (facts.status === "cancelled")
    return { title: "Your booking is cancelled", lead: `It was for ${when}.`, isAhead: false, canPay: false };
  if (facts.status === "delivered" || facts.endsAt <= now)
    return { title: "Thank you for having us", lead: `It was on ${when}.`, isAhead: false, canPay: false };
  const isAhead = facts.startsAt > now;
  const title = londonDay(facts.startsAt) === londonDay(now) ? "It is today" : "You are booked";
  const isUnpaid = facts.orderStatus === "awaiting_payment";
  if (facts.isConfirming)
    return { title: "We are confirming your payment", lead: `It is on ${when}.`, isAhead, canPay: false };
  if (facts.orderStatus === "expired" || facts.orderStatus === "cancelled")
    return { title, lead: `It is on ${when}. It is not paid: we will write to you.`, isAhead, canPay: false };
  return { title, lead: `It is on ${when}.`, isAhead, canPay: isUnpaid };
}

import { londonDay } from "#domain/london-day.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import type { BookingStatus } from "./booking-life.ts";

export type BookingFacts = {
  status: BookingStatus;
  startsAt: Date;
  endsAt: Date;
  /** Null of one that costs nothing. */
  order: { status: string; payBy: "card" | "invoice"; isLeftToBank: boolean } | null;
  /** The customer comes from the payment page this moment. */
  isBackFromPaying: boolean;
};

export type PublicBooking = {
  title: string;
  lead: string;
  /** It can still be moved or cancelled by its booker. */
  isAhead: boolean;
  canPay: boolean;
  /** A moment's patience: the page should look again by itself. */
  isConfirming: boolean;
};

/** What the page of a booking says of it, in words for the person who booked. */
export function publicBooking(facts: BookingFacts, now: Date): PublicBooking {
  const when = londonSpanInWords(facts);
  const over = { isAhead: false, canPay: false, isConfirming: false };
  if (facts.status === "cancelled") return { title: "Your booking is cancelled", lead: `It was for ${when}.`, ...over };
  if (facts.status === "delivered" || facts.endsAt <= now)
    return { title: "Thank you for having us", lead: `It was on ${when}.`, ...over };
  const isUnpaid = facts.order?.status === "awaiting_payment";
  const isLeftToBank = isUnpaid && facts.order?.isLeftToBank === true;
  const isConfirming = isUnpaid && facts.isBackFromPaying && !isLeftToBank;
  const isToday = londonDay(facts.startsAt) === londonDay(now);
  return {
    title: isConfirming ? "We are confirming your payment" : isToday ? "It is today" : "You are booked",
    lead: [`It is on ${when}.`, moneyWords(facts, isLeftToBank)].filter(Boolean).join(" "),
    isAhead: facts.startsAt > now,
    canPay: isUnpaid && !isConfirming && !isLeftToBank,
    isConfirming,
  };
}

function moneyWords({ order }: BookingFacts, isLeftToBank: boolean): string | null {
  if (isLeftToBank) return "Your payment is with your bank: we email you when it is here.";
  if (order?.status === "expired" || order?.status === "cancelled") return "It is not paid: we will write to you.";
  return null;
}

import { isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import { isOver } from "#domain/training/enquiry-life.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import type { PersonsThings } from "./persons-things.ts";
import { daysAfter, LOOKED_AT_EVERY_DAYS, monthsAfter, type Retention } from "./retention.ts";

/** Why somebody's name and address cannot be forgotten yet. */
export type Need =
  | "parcel_to_send"
  | "parcel_packed"
  | "parcel_just_sent"
  | "request_in_review"
  | "request_open"
  | "order_to_pay"
  | "order_open"
  | "money_open"
  | "offer_stands"
  | "enquiry_open"
  | "day_ahead";

/** Everything for which a person is still needed, each once; nothing when they may be forgotten as soon as their time is over. */
export function stillNeeded(things: PersonsThings, now: Date): Need[] {
  const needs = [
    ...things.parcels.map((parcel) => ofParcel(parcel, now)),
    ...things.requests.map(ofRequest),
    ...things.orders.flatMap((order) => [ofOrder(order), order.isMoneyOpen ? ("money_open" as const) : null]),
    ...things.offers.map((offer) => ofOffer(offer, now)),
    ...things.enquiries.map(({ status }) => (isOver(status) ? null : ("enquiry_open" as const))),
    ...things.bookings.map(({ status, endsAt }) => (status === "confirmed" && endsAt > now ? "day_ahead" : null)),
    ...things.seats.map(({ status, endsAt }) => (!areGone(status) && endsAt > now ? "day_ahead" : null)),
  ];
  return [...new Set(needs.filter((need): need is Need => need !== null))];
}

function ofParcel({ status, undoUntil }: PersonsThings["parcels"][number], now: Date): Need | null {
  if (isBeforePacking(status)) return "parcel_to_send";
  if (status === "packed") return "parcel_packed";
  return status === "dispatched" && undoUntil !== null && undoUntil > now ? "parcel_just_sent" : null;
}

function ofRequest({ status }: PersonsThings["requests"][number]): Need | null {
  if (status === "in_review") return "request_in_review";
  return status === "approved" ? "request_open" : null;
}

/** An accepted order about a day of training has no end of its own: it is over with its day. */
function ofOrder({ status, about }: PersonsThings["orders"][number]): Need | null {
  if (status === "awaiting_payment") return "order_to_pay";
  return status === "awaiting_approval" || (status === "accepted" && about === "copies") ? "order_open" : null;
}

function ofOffer({ status, expiresAt }: PersonsThings["offers"][number], now: Date): Need | null {
  if (status === "draft") return "enquiry_open";
  return status === "sent" && expiresAt !== null && expiresAt > now ? "offer_stands" : null;
}

/** Until when a person is kept who is needed no more: counted from the last of all they had with us. */
export function keptUntil(things: PersonsThings, { freeCopyDays, orderMonths, enquiryMonths }: Retention): Date {
  const free = (at: Date) => daysAfter(at, freeCopyDays);
  const ordered = (at: Date) => monthsAfter(at, orderMonths);
  const ends = [
    ...things.requests.map(({ lastAt }) => free(lastAt)),
    ...things.parcels.map(({ isFree, lastAt }) => (isFree ? free : ordered)(lastAt)),
    ...things.orders.map(({ lastAt }) => ordered(lastAt)),
    ...things.bookings.map((booking) => ordered(lastOfDay(booking, booking.status === "cancelled"))),
    ...things.seats.map((seats) => ordered(lastOfDay(seats, areGone(seats.status)))),
    ...[...things.enquiries, ...things.offers].map(({ lastAt }) => monthsAfter(lastAt, enquiryMonths)),
  ];
  // Nothing points to who is left over when a draft was given another customer.
  if (ends.length === 0) return daysAfter(things.createdAt, 1);
  return new Date(Math.max(...ends.map((end) => end.getTime())));
}

/** A day that somebody gave up is over when they did. */
function lastOfDay({ lastAt, endsAt }: { lastAt: Date; endsAt: Date }, isGone: boolean): Date {
  return isGone || lastAt > endsAt ? lastAt : endsAt;
}

/**
 * What is to be done about a person now: forget them, or look at them again at a moment. An enquiry that nobody closed, and an offer
 * that nobody sent, keep them as long as if it had been closed when the last thing happened to it.
 */
export function whatToDo(things: PersonsThings, retention: Retention, now: Date): "forget" | { lookAgainAt: Date } {
  if (stillNeeded(things, now).some((need) => need !== "enquiry_open")) return { lookAgainAt: daysAfter(now, 1) };
  const until = keptUntil(things, retention);
  if (until <= now) return "forget";
  return { lookAgainAt: new Date(Math.min(until.getTime(), daysAfter(now, LOOKED_AT_EVERY_DAYS).getTime())) };
}

import type { Place } from "#use-cases/search/where-is.ts";

const PAGES: Record<Exclude<Place["what"], "seats">, string> = {
  order: "/staff/orders/",
  request: "/staff/free-copies/",
  enquiry: "/staff/enquiries?reference=",
  training_enquiry: "/staff/training/enquiries/",
  quote: "/staff/quotes/",
  proposal: "/staff/training/proposals/",
  booking: "/staff/training/bookings/",
  parcel: "/staff/fulfilment/",
};

/** What a reference belongs to, as a word before it. */
export const WHAT_WORDS: Record<Place["what"], string> = {
  order: "Order",
  request: "Free-copy request",
  enquiry: "Enquiry",
  training_enquiry: "Enquiry about training",
  quote: "Quote",
  proposal: "Proposal",
  booking: "Booking",
  seats: "Places",
  parcel: "Parcel",
};

/** The page of staff about what a reference or a parcel's code belongs to. */
export function placePath({ what, reference, trainingSessionId }: Place): string {
  if (what !== "seats") return `${PAGES[what]}${reference}`;
  return `/staff/training/sessions/${trainingSessionId}/parties/${reference}`;
}

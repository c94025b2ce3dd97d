import { redirect } from "next/navigation";
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

/** A reference or a parcel's code that was looked for leads straight to what it belongs to. */
export function leadStraight(place: Place | null): void {
  if (place !== null) redirect(pageOf(place));
}

function pageOf({ what, reference, trainingSessionId }: Place): string {
  if (what !== "seats") return `${PAGES[what]}${reference}`;
  return `/staff/training/sessions/${trainingSessionId}/parties/${reference}`;
}

import { redirect } from "next/navigation";
import type { Place } from "#use-cases/search/where-is.ts";

const PAGES: Record<Place["what"], string> = {
  order: "/staff/orders/",
  request: "/staff/free-copies/",
  enquiry: "/staff/enquiries?reference=",
  training_enquiry: "/staff/training/enquiries/",
  quote: "/staff/quotes/",
  parcel: "/staff/fulfilment/",
};

/** A reference or a parcel's code that was looked for leads straight to what it belongs to. */
export function leadStraight(place: Place | null): void {
  if (place !== null) redirect(`${PAGES[place.what]}${place.reference}`);
}

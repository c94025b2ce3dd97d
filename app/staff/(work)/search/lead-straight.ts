import { redirect } from "next/navigation";
import { placePath } from "#app/staff/_work/place-path.ts";
import type { Place } from "#use-cases/search/where-is.ts";

/** A reference or a parcel's code that was looked for leads straight to what it belongs to. */
export function leadStraight(place: Place | null): void {
  if (place !== null) redirect(placePath(place));
}

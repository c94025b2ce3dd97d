import { redirect } from "next/navigation";
import { placePath } from "#app/staff/_work/place-path.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { kindOf, kindsFor } from "#use-cases/search/kinds.ts";
import type { Place } from "#use-cases/search/where-is.ts";

/** A reference or a parcel's code that was looked for leads straight to what it belongs to, where this colleague may see it. */
export function leadStraight(place: Place | null, by: StaffMember): void {
  if (place !== null && kindsFor(by).includes(kindOf(place.what))) redirect(placePath(place));
}

import type { PartOfSeats } from "#domain/training/part-of-seats.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import type { SeatsInHand } from "./lock-seats.ts";

export type WhyNotThese = "closed" | "given_up_meanwhile" | "not_as_many" | "not_paid";

/**
 * Why seats, or this part of them, cannot be given up; null where they can. `closed`: they are already, or the session has begun.
 * Of a part: `given_up_meanwhile` where there are no longer as many as the page showed, so that a second press takes nothing more;
 * `not_as_many`; and `not_paid` where all wait for one payment.
 */
export function whyNotThese(
  { status, seats, session }: SeatsInHand,
  part: PartOfSeats | undefined,
  now: Date,
): WhyNotThese | null {
  if (areGone(status) || session.startsAt <= now) return "closed";
  if (!part) return null;
  if (part.seen !== seats) return "given_up_meanwhile";
  if (part.seats < 1 || part.seats > seats) return "not_as_many";
  return status === "held" && part.seats < seats ? "not_paid" : null;
}

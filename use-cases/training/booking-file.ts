import { drawCalendarFeed } from "#adapters/documents/draw-calendar.ts";
import { entryOfBooking } from "./booking-entry.ts";
import { bookingByToken } from "./booking-queries.ts";

/** The booking behind a secret link as a file for a calendar; null for a token that is none, and of one that is cancelled. */
export async function bookingFile(token: string, now: Date): Promise<string | null> {
  const booking = await bookingByToken(token);
  if (booking === null || booking.status === "cancelled") return null;
  return drawCalendarFeed("Release", [entryOfBooking(booking, now)]);
}

import { drawCalendarFeed } from "#adapters/documents/draw-calendar.ts";
import { seatsByToken } from "./seat-queries.ts";
import { entryOfSeats } from "./seats-entry.ts";

/** The seats behind a secret link as a file for a calendar; null for a token that is none, and of seats that are not booked. */
export async function seatsFile(token: string, now: Date): Promise<string | null> {
  const seats = await seatsByToken(token);
  if (seats === null || seats.status !== "confirmed") return null;
  return drawCalendarFeed("Release", [entryOfSeats(seats, now)]);
}

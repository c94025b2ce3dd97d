import type { CalendarEntry } from "#adapters/documents/draw-calendar.ts";
import { env } from "#adapters/env/env.ts";
import { type DayForEntry, entryOfDay } from "./booking-entry.ts";

export type SeatsForEntry = {
  id: string;
  token: string;
  status: string;
  sequence: number;
  trainingSession: DayForEntry;
};

/**
 * The entry of seats in the calendar of who booked them. It is named by the seats and not by the day, so that a move to
 * another day replaces it. The title is a plain word: calendars are read over shoulders.
 */
export function entryOfSeats(seats: SeatsForEntry, now: Date): CalendarEntry {
  const { id, token, status, trainingSession: day } = seats;
  const { BASE_URL } = env();
  return {
    ...entryOfDay(day, { title: "Meeting with Release", url: `${BASE_URL}/seats/${token}` }, now),
    uid: `seats-${id}@${new URL(BASE_URL).hostname}`,
    sequence: seats.sequence + day.sequence,
    isCancelled: status !== "confirmed" || day.status === "cancelled",
  };
}

import type { CalendarEntry } from "#adapters/documents/draw-calendar.ts";
import { env } from "#adapters/env/env.ts";
import type { TrainingFormat } from "#domain/training/training-day.ts";
import { placeLines, whereInWords } from "#domain/training/where-in-words.ts";

export type DayForEntry = {
  id: string;
  title: string;
  status: string;
  format: TrainingFormat;
  place: string | null;
  placePostcode: string | null;
  onlineLink: string | null;
  joiningNote: string | null;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
};

/**
 * The entry of a day of training in the calendars of its booker and trainers. The title is a plain word: calendars are read
 * over shoulders. `url`: a page of ours about it.
 */
export function entryOfDay(
  day: DayForEntry,
  { title, url }: { title: string; url: string | null },
  now: Date,
): CalendarEntry {
  return {
    uid: `training-${day.id}@${new URL(env().BASE_URL).hostname}`,
    sequence: day.sequence,
    startsAt: day.startsAt,
    endsAt: day.endsAt,
    title,
    location: whereOf(day),
    description: day.joiningNote,
    url,
    isCancelled: day.status === "cancelled",
    changedAt: now,
  };
}

/** The entry of a booking in its booker's calendar. */
export function entryOfBooking({ day, token }: { day: DayForEntry; token: string }, now: Date): CalendarEntry {
  return entryOfDay(day, { title: "Meeting with Release", url: `${env().BASE_URL}/bookings/${token}` }, now);
}

/** Where it is: the place with its postcode, or the link; null while neither is known. */
export function whereOf({ place, placePostcode, onlineLink }: DayForEntry): string | null {
  if (place === null) return onlineLink;
  return placeLines({ place, placePostcode }).join(", ");
}

/** Where it is, as an email says it in one line. An email has one link, to its page: there stands the one for joining. */
export function whereInEmail(day: DayForEntry): string {
  if (day.place === null && day.onlineLink !== null) return "Online: the link is on the page";
  return whereOf(day) ?? whereInWords(day);
}

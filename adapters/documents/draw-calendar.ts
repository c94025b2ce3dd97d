import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { DateTime } from "luxon";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { EmailAttachment } from "#adapters/mail/send-email.ts";

/** What an entry in somebody's calendar says. */
export type CalendarEntry = {
  /** The same for the life of what it is about: by it a calendar knows which entry to replace. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  /** Where: an address, or the link of a call. */
  location: string | null;
  description: string | null;
  /** A page of ours about it. */
  url: string | null;
  isCancelled: boolean;
  changedAt: Date;
};

/** Who invites, and whom: an invitation is answered by nobody, so that nobody's calendar writes to us. */
export type CalendarPeople = { organiser: { name: string; email: string }; attendee: { name: string; email: string } };

const ZONE = "Europe/London";

/**
 * An invitation (METHOD:REQUEST, RFC 5546) or, of an entry that is cancelled, its removal (METHOD:CANCEL), by the clock of the
 * United Kingdom with its rules inside: it holds on both nights when clocks change, wherever it is read.
 */
export function drawInvitation(entry: CalendarEntry, { organiser, attendee }: CalendarPeople): EmailAttachment {
  const method = entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = emptyCalendar();
  calendar.method(method);
  const event = calendar.createEvent(eventOf(entry));
  event.organizer(organiser);
  event.createAttendee({ ...attendee, rsvp: false });
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { filename: "invitation.ics", contentType, content: Buffer.from(calendar.toString()).toString("base64") };
}

/** A calendar to subscribe to: every entry as it is now. Cancelled ones are left out by the caller. */
export function drawCalendarFeed(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = emptyCalendar();
  calendar.name(name);
  calendar.ttl(15 * 60);
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
}

function emptyCalendar() {
  const generator = (zone: string) => tzlib_get_ical_block(zone)[0] ?? null;
  return ical({
    prodId: { company: "Release", product: "Store", language: "EN" },
    // No zone of the calendar's own: the stamps, which must be UTC, would follow it.
    timezone: { name: null, generator },
  });
}

/** By the clock of the United Kingdom; but in the hour that comes twice, which no such clock can tell apart, in UTC. */
function times({ startsAt, endsAt }: CalendarEntry) {
  const shown = [startsAt, endsAt].map((at) => DateTime.fromJSDate(at, { zone: ZONE }));
  if (shown.some((at) => at.getPossibleOffsets().length > 1)) return { start: startsAt, end: endsAt };
  const [start = startsAt, end = endsAt] = shown;
  return { start, end, timezone: ZONE };
}

function eventOf(entry: CalendarEntry) {
  return {
    id: entry.uid,
    sequence: entry.sequence,
    ...times(entry),
    summary: entry.title,
    location: entry.location,
    description: entry.description,
    url: entry.url,
    stamp: entry.changedAt,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

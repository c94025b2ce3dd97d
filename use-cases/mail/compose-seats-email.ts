import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { type CalendarEntry, drawInvitation } from "#adapters/documents/draw-calendar.ts";
import { env } from "#adapters/env/env.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { type Composed, linkTo } from "./compose.ts";

const facts = z.object({
  seatBookingId: z.string(),
  news: z.enum(["confirmed", "waiting", "offered", "lapsed", "cancelled"]),
});

/** What became of seats, with the entry for a calendar once they are booked. Null once it is true no more. */
export async function composeSeatsEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const { seatBookingId: id, news } = facts.parse(data);
  const found = await database().seatBooking.findUniqueOrThrow({
    where: { id },
    include: { recipient: { select: { email: true, contactName: true } }, trainingSession: true },
  });
  const { recipient, trainingSession: day, reference, token, seats, keptUntil } = found;
  if (recipient.email === null || found.status !== news) return null;
  const contactName = recipient.contactName ?? "";
  const statusUrl = linkTo(`/seats/${token}`);
  const until = keptUntil && londonTimeInWords(keptUntil);
  const shared = { reference, statusUrl, contactName, seats, until, contact: await contactLine() };
  const message = { kind: "seats_news" as const, news, when: londonSpanInWords(day), ...shared };
  if (news !== "confirmed") return { to: recipient.email, message };
  const from = env().EMAIL_FROM;
  const organiser = { name: "Release", email: /<([^>]+)>/.exec(from)?.[1] ?? from };
  const people = { organiser, attendee: { name: contactName, email: recipient.email } };
  const sequence = found.sequence + day.sequence;
  return { to: recipient.email, message, attachments: [drawInvitation(entryOf(id, sequence, statusUrl, day), people)] };
}

type Day = {
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  onlineLink: string | null;
  joiningNote: string | null;
};

/** The title is a plain word: calendars are read over shoulders. */
function entryOf(id: string, sequence: number, url: string, day: Day): CalendarEntry {
  return {
    uid: `seats-${id}@${new URL(env().BASE_URL).hostname}`,
    sequence,
    startsAt: day.startsAt,
    endsAt: day.endsAt,
    title: "Meeting with Release",
    location: day.place ?? day.onlineLink,
    description: day.joiningNote,
    url,
    isCancelled: false,
    changedAt: new Date(),
  };
}

import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { drawInvitation } from "#adapters/documents/draw-calendar.ts";
import { env } from "#adapters/env/env.ts";
import { londonDateInWords } from "#domain/london-clock.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { entryOfBooking, whereInEmail } from "#use-cases/training/booking-entry.ts";
import { bookingByToken } from "#use-cases/training/booking-queries.ts";
import { type Composed, linkTo } from "./compose.ts";
import { cancellingToTell, moneyOfBookingToTell } from "./money-to-tell.ts";

const news = z.enum(["confirmed", "rescheduled", "cancelled"]);
const aboutBooking = z.object({ bookingId: z.string(), news: news.optional() });
const aboutThanks = z.object({ trainingSessionId: z.string(), recipientId: z.string() });

/** What the booker of a training is told, with the entry for their calendar. Null once it is true no more. */
export async function composeBookingEmail(
  kind: "booking_news" | "booking_reminder",
  data: Record<string, unknown>,
): Promise<Composed | null> {
  const { bookingId, news: told = "confirmed" } = aboutBooking.parse(data);
  const { token, orderId } = await database().booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { token: true, orderId: true },
  });
  const booking = await bookingByToken(token);
  const to = booking?.recipient.email;
  if (!booking || !to) return null;
  const { day, reference, trainers, recipient, order } = booking;
  const isOff = booking.status === "cancelled";
  // Whoever hears late hears of the day as it is: nobody is told of one that is off.
  if (isOff !== (told === "cancelled")) return null;
  const statusUrl = linkTo(`/bookings/${token}`);
  const contactName = recipient.contactName ?? "";
  const shared = { reference, statusUrl, contactName, contact: await contactLine(), when: londonSpanInWords(day) };
  const joining = {
    where: whereInEmail(day),
    joiningNote: day.joiningNote,
    trainers: trainers.map(({ name }) => name),
  };
  if (kind === "booking_reminder") return { to, message: { kind, ...shared, ...joining } };
  const payUntil = order?.status === "awaiting_payment" && order.expiresAt ? londonDateInWords(order.expiresAt) : null;
  const isOwed = order !== null && order.status !== "awaiting_payment";
  const money = await (told === "rescheduled"
    ? cancellingToTell(day.startsAt, isOwed)
    : moneyOfBookingToTell({ token, orderId }, told));
  const entry = entryOfBooking(booking, new Date());
  const attachments = [drawInvitation(entry, { organiser: organiser(), attendee: { name: contactName, email: to } })];
  return { to, message: { kind, ...shared, ...joining, news: told, payUntil, money }, attachments };
}

/** Thanks after a training, with the one link that all who were there share. */
export async function composeThanks(data: Record<string, unknown>): Promise<Composed | null> {
  const { trainingSessionId, recipientId } = aboutThanks.parse(data);
  const [day, recipient] = await Promise.all([
    database().trainingSession.findUniqueOrThrow({
      where: { id: trainingSessionId },
      include: {
        booking: { select: { reference: true } },
        seatBookings: { where: { recipientId }, select: { reference: true } },
      },
    }),
    database().recipient.findUnique({ where: { id: recipientId }, select: { email: true, contactName: true } }),
  ]);
  const reference = (day.booking ?? day.seatBookings[0])?.reference;
  if (!recipient?.email || reference === undefined) return null;
  const feedbackUrl = linkTo(`/feedback/${day.feedbackToken}`);
  const facts = { reference, contactName: recipient.contactName ?? "", when: londonSpanInWords(day), feedbackUrl };
  return { to: recipient.email, message: { kind: "training_thanks", ...facts, contact: await contactLine() } };
}

/** Who invites: the address that every email comes from. */
export function organiser(): { name: string; email: string } {
  const from = env().EMAIL_FROM;
  return { name: "Release", email: /<([^>]+)>/.exec(from)?.[1] ?? from };
}

import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { drawInvitation } from "#adapters/documents/draw-calendar.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { SEATS_NEWS, type SeatsNews } from "#domain/training/seats-news.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { whereInEmail } from "#use-cases/training/booking-entry.ts";
import { entryOfSeats } from "#use-cases/training/seats-entry.ts";
import { type Composed, linkTo } from "./compose.ts";
import { organiser } from "./compose-training-email.ts";
import {
  type Booked,
  cancellingToTell,
  type MoneyTold,
  moneyToTell,
  type Offered,
  priceToTell,
} from "./money-to-tell.ts";

const facts = z.object({ seatBookingId: z.string(), news: z.enum(SEATS_NEWS) });

/** What became of seats, with the entry for a calendar once they are booked. Null once it is true no more. */
export async function composeSeatsEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const { seatBookingId: id, news } = facts.parse(data);
  const found = await database().seatBooking.findUniqueOrThrow({
    where: { id },
    include: { recipient: { select: { email: true, contactName: true } }, trainingSession: true },
  });
  const { recipient, trainingSession: day, reference, token, seats, keptUntil } = found;
  const isOff = day.status === "cancelled";
  if (recipient.email === null || !isStillTrue(news, found.status, isOff)) return null;
  const contactName = recipient.contactName ?? "";
  const until = news === "offered" && keptUntil ? londonTimeInWords(keptUntil) : null;
  const isBooked = found.status === "confirmed";
  const hadEntry = isBooked || (isEnded(news) && found.confirmedAt !== null);
  const hasFile = hadEntry && news !== "reminder" && news !== "fewer";
  const joining = isBooked
    ? { where: whereInEmail(day), joiningNote: day.joiningNote }
    : { where: null, joiningNote: null };
  const shared = {
    reference,
    statusUrl: linkTo(`/seats/${token}`),
    contactName,
    seats,
    until,
    ...joining,
    money: await moneyOf(found, news, isBooked),
    hasFile,
  };
  const when = londonSpanInWords(day);
  const message = { kind: "seats_news" as const, news, when, ...shared, contact: await contactLine() };
  if (!hasFile) return { to: recipient.email, message };
  const people = { organiser: organiser(), attendee: { name: contactName, email: recipient.email } };
  return { to: recipient.email, message, attachments: [drawInvitation(entryOfSeats(found, new Date()), people)] };
}

async function moneyOf(found: Booked & Offered, news: SeatsNews, isBooked: boolean): Promise<MoneyTold | null> {
  if (news === "offered") return priceToTell(found);
  if (news === "rescheduled")
    return cancellingToTell(found.trainingSession.startsAt, isBooked && found.orderId !== null);
  return moneyToTell(found, isEnded(news) || news === "fewer" ? "cancelled" : news);
}

/** Whoever hears late hears of the seats as they are. */
function isStillTrue(news: SeatsNews, status: string, isOff: boolean): boolean {
  if (news === "rescheduled" || news === "fewer") return !isOff && status !== "cancelled" && status !== "lapsed";
  if (news === "moved" || news === "reminder") return !isOff && status === "confirmed";
  return isEnded(news) ? status === "cancelled" : news === status && (!isOff || news === "lapsed");
}

function isEnded(news: SeatsNews): boolean {
  return news === "cancelled" || news === "session_cancelled";
}

import type { Transaction } from "#adapters/database/client.ts";
import type { SeatsNews } from "#domain/training/seats-news.ts";
import { type EmailToQueue, queueEmails } from "#use-cases/mail/queue-email.ts";

/** Seats as far as it takes to tell of them. */
export type Told = {
  id: string;
  recipientId: string;
  sequence: number;
  trainingSession: { sequence: number; status: string };
};
const TOLD = {
  id: true,
  recipientId: true,
  sequence: true,
  trainingSession: { select: { sequence: true, status: true } },
} as const;

/** Tells who booked of a turn of their seats, once for each. Whoever changes an entry raises a `sequence` first. Composes. */
export async function tellOfSeats(tx: Transaction, seatBookingId: string, news: SeatsNews): Promise<void> {
  const seats = await tx.seatBooking.findUniqueOrThrow({ where: { id: seatBookingId }, select: TOLD });
  await queueEmails(tx, [newsOf(seats, news)]);
}

/** Tells everybody with places at an open session, or on its waiting list, that its day changed. Composes. */
export async function tellEverybodyOfSession(tx: Transaction, trainingSessionId: string): Promise<void> {
  const everybody = await tx.seatBooking.findMany({
    where: { trainingSessionId, status: { in: ["held", "confirmed", "waiting", "offered"] } },
    select: TOLD,
  });
  await queueEmails(
    tx,
    everybody.map((seats) => newsOf(seats, "rescheduled")),
  );
}

/** The email that tells of a turn of seats. */
export function newsOf({ id, recipientId, sequence, trainingSession }: Told, news: SeatsNews): EmailToQueue {
  const told = news === "cancelled" && trainingSession.status === "cancelled" ? "session_cancelled" : news;
  const dedupeKey = `seats_news:${id}:${sequence + trainingSession.sequence}:${told}`;
  return { kind: "seats_news", dedupeKey, recipientId, data: { seatBookingId: id, news: told } };
}

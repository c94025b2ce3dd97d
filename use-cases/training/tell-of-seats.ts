import type { Transaction } from "#adapters/database/client.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";

export type SeatsNews = "confirmed" | "waiting" | "offered" | "lapsed" | "cancelled";

/** Tells who booked of a turn of their seats, once for each. Composes. */
export async function tellOfSeats(tx: Transaction, seatBookingId: string, news: SeatsNews): Promise<void> {
  const { recipientId } = await tx.seatBooking.findUniqueOrThrow({
    where: { id: seatBookingId },
    select: { recipientId: true },
  });
  const dedupeKey = `seats_news:${seatBookingId}:${news}`;
  await queueEmail(tx, { kind: "seats_news", dedupeKey, recipientId, data: { seatBookingId, news } });
}

import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import type { BookingStatus } from "#domain/training/booking-life.ts";
import type { TrainingFormat } from "#domain/training/training-day.ts";

export type BookingInHand = {
  id: string;
  reference: string;
  status: BookingStatus;
  version: number;
  recipientId: string;
  enquiryId: string;
  bookedAt: Date;
  guidesNeededBy: Date | null;
  guidesQueuedAt: Date | null;
  trainingSessionId: string;
  sessionStatus: string;
  format: TrainingFormat;
  startsAt: Date;
  endsAt: Date;
  travelMinutes: number;
  orderId: string | null;
  orderStatus: OrderStatus | null;
  payBy: "card" | "invoice" | null;
};

/** Locks a booking with its order and its day, in the order in which everybody does. */
export async function lockBooking(
  tx: Transaction,
  which: { token: string } | { reference: string },
): Promise<BookingInHand | undefined> {
  const condition =
    "token" in which ? Prisma.sql`b.token = ${which.token}` : Prisma.sql`b.reference = ${which.reference}`;
  await tx.$queryRaw`SELECT o.id FROM "order" o JOIN booking b ON b.order_id = o.id WHERE ${condition} FOR UPDATE OF o`;
  await tx.$queryRaw`
    SELECT t.id FROM training_session t JOIN booking b ON b.training_session_id = t.id WHERE ${condition} FOR UPDATE OF t`;
  const [booking] = await tx.$queryRaw<BookingInHand[]>`
    SELECT b.id, b.reference, b.status, b.version, b.recipient_id AS "recipientId", b.enquiry_id AS "enquiryId",
           b.booked_at AS "bookedAt", b.guides_needed_by AS "guidesNeededBy", b.guides_queued_at AS "guidesQueuedAt",
           t.id AS "trainingSessionId", t.status AS "sessionStatus", t.format, t.starts_at AS "startsAt",
           t.ends_at AS "endsAt", t.travel_minutes AS "travelMinutes", o.id AS "orderId", o.status AS "orderStatus",
           o.pay_by AS "payBy"
      FROM booking b JOIN training_session t ON t.id = b.training_session_id LEFT JOIN "order" o ON o.id = b.order_id
     WHERE ${condition} FOR UPDATE OF b`;
  return booking;
}

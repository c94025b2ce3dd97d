import { looksLikeToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import type { SeatBookingStatus } from "#domain/training/seat-booking-life.ts";
import type { OrderToClose } from "#use-cases/ordering/close-order.ts";
import { lockOpenSession, type OpenSession } from "./lock-open-session.ts";

export type SeatsInHand = {
  id: string;
  reference: string;
  token: string;
  status: SeatBookingStatus;
  seats: number;
  recipientId: string;
  purchaseOrderNumber: string | null;
  keptUntil: Date | null;
  session: OpenSession;
  order: OrderToClose | undefined;
};

/** Locks the seats behind a secret link with their order and session, in the order in which everybody does. Composes. */
export async function lockSeats(tx: Transaction, token: string): Promise<SeatsInHand | undefined> {
  if (!looksLikeToken(token)) return undefined;
  const [order] = await tx.$queryRaw<OrderToClose[]>`
    SELECT id, about, status, recipient_id AS "recipientId" FROM "order"
     WHERE token = ${token} AND about = 'seats' FOR UPDATE`;
  const at = await tx.seatBooking.findUnique({ where: { token }, select: { trainingSessionId: true } });
  const session = at && (await lockOpenSession(tx, { id: at.trainingSessionId }));
  if (!session) return undefined;
  const [seats] = await tx.$queryRaw<Omit<SeatsInHand, "session" | "order">[]>`
    SELECT id, reference, token, status, seats, recipient_id AS "recipientId", purchase_order_number AS "purchaseOrderNumber",
           kept_until AS "keptUntil" FROM seat_booking WHERE token = ${token} FOR UPDATE`;
  return seats && { ...seats, session, order };
}

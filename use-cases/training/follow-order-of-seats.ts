import type { Transaction } from "#adapters/database/client.ts";
import { record } from "#use-cases/history/record.ts";
import type { OrderTurn } from "./follow-order.ts";
import { offerSeats } from "./offer-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

type Seats = { id: string; status: string; trainingSessionId: string };

/**
 * Confirms held seats whose order is paid, and gives those back whose order is closed: they are offered to who waits. Money
 * that comes after that is a task for staff (see `settle-checkout.ts`): seats are not booked in silence. Locks the training
 * session before the seats, as everybody does.
 */
export async function followOrderOfSeats(tx: Transaction, orderId: string, turn: OrderTurn): Promise<void> {
  const seats = await lockSeats(tx, orderId);
  if (!seats) return;
  const { id, status } = seats;
  if (turn === "accepted") return status === "held" ? confirm(tx, id) : undefined;
  const isOff = turn === "cancelled" && (status === "held" || status === "confirmed");
  if (status !== "held" && !isOff) return;
  const closed = isOff ? "cancelled" : "lapsed";
  await tx.seatBooking.update({
    where: { id },
    data: {
      ...{ status: closed, closedAt: new Date(), keptUntil: null },
      ...{ version: { increment: 1 }, sequence: { increment: 1 } },
    },
  });
  await record(tx, { subject: "seats", subjectId: id, event: `seats_${closed}`, by: "system" });
  await tellOfSeats(tx, id, closed);
  await offerSeats(tx, seats.trainingSessionId, new Date());
}

async function lockSeats(tx: Transaction, orderId: string): Promise<Seats | undefined> {
  await tx.$queryRaw`
    SELECT t.id FROM training_session t JOIN seat_booking s ON s.training_session_id = t.id
     WHERE s.order_id = ${orderId}::uuid FOR UPDATE OF t`;
  const [seats] = await tx.$queryRaw<Seats[]>`
    SELECT id, status, training_session_id AS "trainingSessionId" FROM seat_booking WHERE order_id = ${orderId}::uuid FOR UPDATE`;
  return seats;
}

async function confirm(tx: Transaction, id: string): Promise<void> {
  await tx.seatBooking.update({
    where: { id, status: "held" },
    data: { status: "confirmed", confirmedAt: new Date(), keptUntil: null, version: { increment: 1 } },
  });
  await record(tx, { subject: "seats", subjectId: id, event: "seats_confirmed", by: "payments" });
  await tellOfSeats(tx, id, "confirmed");
}

import type { Transaction } from "#adapters/database/client.ts";
import { record } from "#use-cases/history/record.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import type { OrderTurn } from "./follow-order.ts";
import { offerSeats } from "./offer-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

type Seats = { id: string; status: string; trainingSessionId: string };

/**
 * Confirms held seats whose order is paid, and gives those back whose order is closed: they are offered to who waits. Money for seats that ran out meanwhile
 * is a task for staff: they are not booked in silence. Locks the training session before the seats, as everybody does.
 */
export async function followOrderOfSeats(tx: Transaction, orderId: string, turn: OrderTurn): Promise<void> {
  const seats = await lockSeats(tx, orderId);
  if (!seats) return;
  const { id, status } = seats;
  if (turn === "accepted") {
    if (status === "held") return confirm(tx, id);
    if (status === "lapsed" || status === "cancelled")
      await openTask(tx, { kind: "seats_paid_late", dedupeKey: `seats_paid_late:${orderId}`, orderId });
    return;
  }
  const isOff = turn === "cancelled" && (status === "held" || status === "confirmed");
  if (status !== "held" && !isOff) return;
  const closed = isOff ? "cancelled" : "lapsed";
  await tx.seatBooking.update({
    where: { id },
    data: { status: closed, closedAt: new Date(), keptUntil: null, version: { increment: 1 } },
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

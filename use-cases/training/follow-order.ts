import type { Transaction } from "#adapters/database/client.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import { followOrderOfBooking } from "./follow-order-of-booking.ts";
import { followOrderOfSeats } from "./follow-order-of-seats.ts";

/** What became of an order that belongs to a training or to seats. */
export type OrderTurn = "accepted" | "cancelled" | "expired";

/**
 * Brings the booking or the seats of an order after it, in the transaction that changes the order and holds it locked: paid
 * seats are confirmed, seats nobody paid are free again. Says nothing to a booking or seats that have gone their own way
 * before. Composes.
 */
export async function followOrder(
  tx: Transaction,
  order: { id: string; about: OrderAbout },
  turn: OrderTurn,
): Promise<void> {
  if (order.about === "seats") await followOrderOfSeats(tx, order.id, turn);
  if (order.about === "training") await followOrderOfBooking(tx, order.id, turn);
}

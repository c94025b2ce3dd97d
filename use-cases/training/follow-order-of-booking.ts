import type { Transaction } from "#adapters/database/client.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import type { OrderTurn } from "./follow-order.ts";

/**
 * A booking goes on when its order is paid. When its order is closed without money, or its money went back at Stripe's own
 * pages, whether the training still takes place is a person's to say: a task for staff.
 */
export async function followOrderOfBooking(tx: Transaction, orderId: string, turn: OrderTurn): Promise<void> {
  if (turn === "accepted") return;
  const booking = await tx.booking.findUnique({ where: { orderId }, select: { id: true, status: true } });
  if (booking?.status !== "confirmed") return;
  await openTask(tx, { kind: "booking_unpaid", dedupeKey: `booking_unpaid:${booking.id}`, orderId });
}

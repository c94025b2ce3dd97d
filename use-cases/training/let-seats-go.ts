import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { closeOrder } from "#use-cases/ordering/close-order.ts";
import { lockSeats } from "./lock-seats.ts";
import { offerSeats } from "./offer-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

/**
 * Gives up seats that no money has been asked or paid for yet: held, offered, waited for, or free of charge. Whoever waits is
 * offered them. Refuses `no_such_seats`; `closed` when they are given up already or the session has begun; and `has_cost` for
 * confirmed seats of an order, whose money a colleague settles.
 */
export async function letSeatsGo(
  token: string,
  now: Date,
): Promise<Result<null, "no_such_seats" | "closed" | "has_cost">> {
  return inTransaction(async (tx) => {
    const found = await lockSeats(tx, token);
    if (!found) return refuse("no_such_seats");
    const { id, status, session, order } = found;
    if (status === "cancelled" || status === "lapsed" || session.startsAt <= now) return refuse("closed");
    if (status === "confirmed" && order) return refuse("has_cost");
    if (order) {
      await closeOrder(tx, order, "cancelled", "customer");
      return succeed(null);
    }
    await tx.seatBooking.update({
      where: { id },
      data: { status: "cancelled", closedAt: now, keptUntil: null, version: { increment: 1 } },
    });
    await record(tx, { subject: "seats", subjectId: id, event: "seats_cancelled", by: "customer" });
    await tellOfSeats(tx, id, "cancelled");
    await offerSeats(tx, session.id, now);
    return succeed(null);
  });
}

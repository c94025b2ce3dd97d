import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { lockSeats } from "./lock-seats.ts";
import { orderSeats } from "./order-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

/**
 * Takes up seats that are offered: free ones and those by invoice are confirmed, others are held until they are paid. Once,
 * however often it is sent. Refuses `no_such_seats`, and `not_offered` when they are not, or not any more.
 */
export async function takeUpSeats(
  token: string,
  now: Date,
): Promise<Result<{ isToPay: boolean }, "no_such_seats" | "not_offered">> {
  return inTransaction(async (tx) => {
    const found = await lockSeats(tx, token);
    if (!found) return refuse("no_such_seats");
    const { id, session } = found;
    if (found.status !== "offered" || found.keptUntil === null || found.keptUntil <= now) return refuse("not_offered");
    const taken = await orderSeats(tx, session, found, now);
    await tx.seatBooking.update({
      where: { id, status: "offered" },
      data: { ...taken, version: { increment: 1 } },
    });
    await record(tx, { subject: "seats", subjectId: id, event: `seats_${taken.status}`, by: "customer" });
    if (taken.status === "confirmed") await tellOfSeats(tx, id, "confirmed");
    return succeed({ isToPay: taken.status === "held" });
  });
}

import { inTransaction } from "#adapters/database/transaction.ts";
import { KEY, sealWords } from "#adapters/sealing/sealed-words.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { lockSeats } from "./lock-seats.ts";

/**
 * Writes down who comes, in place of what stood there: a name for each seat, or none. For the trainer's list on the day
 * alone. Refuses `no_such_seats`, `over` once the session began or the seats are given up, and `too_many` names.
 */
export async function nameDelegates(
  { token, names }: { token: string; names: readonly string[] },
  now: Date,
): Promise<Result<null, "no_such_seats" | "over" | "too_many">> {
  return inTransaction(async (tx) => {
    const seats = await lockSeats(tx, token);
    if (!seats) return refuse("no_such_seats");
    const { id, status, session } = seats;
    if (areGone(status) || session.startsAt <= now) return refuse("over");
    if (names.length > seats.seats) return refuse("too_many");
    const key = await tx.recipient.findUniqueOrThrow({ where: { id: seats.recipientId }, select: KEY });
    await tx.delegate.deleteMany({ where: { seatBookingId: id } });
    await tx.delegate.createMany({
      data: names.map((name, place) => ({ seatBookingId: id, position: place + 1, sealed: sealWords(key, name) })),
    });
    return succeed(null);
  });
}

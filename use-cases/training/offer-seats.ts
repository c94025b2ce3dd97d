import type { Transaction } from "#adapters/database/client.ts";
import { HOURS_SEATS_ARE_OFFERED } from "#domain/training/seat-booking-life.ts";
import { record } from "#use-cases/history/record.ts";
import { lockOpenSession } from "./lock-open-session.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

/**
 * Offers the seats that are free to those who wait, oldest first, for 48 hours. A party that is too large for what is free
 * keeps its place and waits on; the next that fits is offered. Composes: whoever gives seats back calls it in the same
 * transaction, so that nobody passes the waiting list.
 */
export async function offerSeats(tx: Transaction, trainingSessionId: string, now: Date): Promise<void> {
  const session = await lockOpenSession(tx, { id: trainingSessionId });
  if (session?.status !== "planned" || session.startsAt <= now) return;
  const waiting = await tx.seatBooking.findMany({
    where: { trainingSessionId, status: "waiting" },
    select: { id: true, seats: true },
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
  });
  const offeredUntil = now.getTime() + HOURS_SEATS_ARE_OFFERED * 3_600_000;
  const keptUntil = new Date(Math.min(offeredUntil, session.startsAt.getTime()));
  let free = session.capacity - session.seatsTaken;
  for (const { id, seats } of waiting.filter((party) => party.seats <= session.capacity)) {
    if (seats > free) continue;
    free -= seats;
    await tx.seatBooking.update({
      where: { id, status: "waiting" },
      data: { status: "offered", keptUntil, version: { increment: 1 } },
    });
    await record(tx, { subject: "seats", subjectId: id, event: "seats_offered", by: "system" });
    await tellOfSeats(tx, id, "offered");
  }
}

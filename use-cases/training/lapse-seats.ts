import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { record } from "#use-cases/history/record.ts";
import { closeOrder } from "#use-cases/ordering/close-order.ts";
import { lockSeats } from "./lock-seats.ts";
import { offerSeats } from "./offer-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

/**
 * Gives back the seats that were held or offered until now, each in a transaction of its own, and offers them to who waits.
 * Those whose payment is under way are left to it. Gives how many.
 */
export async function lapseSeats(now: Date): Promise<number> {
  const due = await database().$queryRaw<{ token: string }[]>`
    SELECT s.token FROM seat_booking s
     WHERE s.status IN ('held', 'offered') AND s.kept_until <= ${now}
       AND NOT EXISTS (SELECT 1 FROM checkout_session c WHERE c.order_id = s.order_id AND c.status = 'complete')
     ORDER BY s.kept_until LIMIT 500`;
  let lapsed = 0;
  for (const { token } of due) lapsed += await inTransaction((tx) => lapse(tx, token, now));
  return lapsed;
}

async function lapse(tx: Transaction, token: string, now: Date): Promise<0 | 1> {
  const found = await lockSeats(tx, token);
  if (!found || found.keptUntil === null || found.keptUntil > now) return 0;
  const { id, status, order, session } = found;
  if (status === "held" && order) return (await closeOrder(tx, order, "expired", "system")) === null ? 1 : 0;
  if (status !== "offered") return 0;
  await tx.seatBooking.update({
    where: { id, status: "offered" },
    data: { status: "lapsed", closedAt: now, keptUntil: null, version: { increment: 1 } },
  });
  await record(tx, { subject: "seats", subjectId: id, event: "seats_lapsed", by: "system" });
  await tellOfSeats(tx, id, "lapsed");
  await offerSeats(tx, session.id, now);
  return 1;
}

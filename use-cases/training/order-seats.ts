import type { Transaction } from "#adapters/database/client.ts";
import { MINUTES_SEATS_ARE_HELD } from "#domain/training/seat-booking-life.ts";
import type { OpenSession } from "./lock-open-session.ts";
import { writeTrainingOrder } from "./write-training-order.ts";

export type Party = {
  reference: string;
  token: string;
  recipientId: string;
  seats: number;
  purchaseOrderNumber: string | null;
};

/** How seats stand once they are taken: free ones and those by invoice at once for good, others until they are paid. */
export type SeatsTaken = {
  status: "confirmed" | "held";
  orderId: string | null;
  keptUntil: Date | null;
  confirmedAt: Date | null;
};

/** Writes the order of seats that cost something, by invoice where there is a purchase order number. Composes. */
export async function orderSeats(tx: Transaction, session: OpenSession, party: Party, now: Date): Promise<SeatsTaken> {
  const { seatPricePence: unitPricePence, vatTreatment, title } = session;
  if (unitPricePence === 0) return { status: "confirmed", orderId: null, keptUntil: null, confirmedAt: now };
  const { reference, token, recipientId, seats, purchaseOrderNumber } = party;
  const payBy = purchaseOrderNumber === null ? "card" : "invoice";
  const expiresAt = payBy === "card" ? new Date(now.getTime() + MINUTES_SEATS_ARE_HELD * 60_000) : null;
  const order = await writeTrainingOrder(tx, {
    about: "seats",
    reference,
    token,
    recipientId,
    payBy,
    purchaseOrderNumber,
    lines: [{ kind: "seats", publicationId: null, title, copies: seats, unitPricePence, vatTreatment }],
    expiresAt,
    now,
  });
  if (expiresAt === null) return { status: "confirmed", orderId: order.id, keptUntil: null, confirmedAt: now };
  return { status: "held", orderId: order.id, keptUntil: expiresAt, confirmedAt: null };
}

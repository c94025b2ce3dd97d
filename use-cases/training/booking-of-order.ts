import { database } from "#adapters/database/client.ts";

/** The training that an order pays for. `isOn`: booked, and not cancelled. */
export type BookingOfOrder = { reference: string; title: string; startsAt: Date; isOn: boolean };

/** The booking whose training an order is for; null of an order that is for none. */
export async function bookingOfOrder(orderId: string): Promise<BookingOfOrder | null> {
  const found = await database().booking.findUnique({
    where: { orderId },
    select: { reference: true, status: true, trainingSession: { select: { title: true, startsAt: true } } },
  });
  return found && { reference: found.reference, ...found.trainingSession, isOn: found.status === "confirmed" };
}

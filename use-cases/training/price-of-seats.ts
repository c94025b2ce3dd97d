import type { Transaction } from "#adapters/database/client.ts";
import type { PriceOfBooking } from "#domain/training/cancelling.ts";

/** What seats cost: those without an order cost nothing. No guides belong to them. */
export async function priceOfSeats(tx: Transaction, orderId: string | null): Promise<PriceOfBooking> {
  const order = orderId && (await tx.order.findUnique({ where: { id: orderId }, select: { totalPence: true } }));
  return { trainingPence: order ? order.totalPence : 0, guidesPence: 0, areGuidesSent: false };
}

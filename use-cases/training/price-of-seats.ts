import type { Transaction } from "#adapters/database/client.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";
import type { PriceOfBooking } from "#domain/training/cancelling.ts";
import { shareKept, type TrainingPolicy } from "#domain/training/training-policy.ts";

/** The order of seats, as far as it says whether they are owed for. */
type OrderOfSeats = { id: string; status: string } | null | undefined;

/**
 * What so many of a party's seats cost: those without an order, or whose order waits for its payment, cost nothing. No guides
 * belong to them.
 */
export async function priceOfSeats(tx: Transaction, order: OrderOfSeats, seats: number): Promise<PriceOfBooking> {
  const isOwed = order?.status === "accepted";
  const { seatPricePence } = await paidForOne(tx, isOwed ? order.id : undefined);
  return { trainingPence: (seatPricePence ?? 0) * seats, guidesPence: 0, areGuidesSent: false };
}

export type PriceOfOne = { seatPricePence: number | null; vatTreatment: VatTreatment };

/** What one of these seats was booked at, whatever its session costs now; nothing without an order. */
export async function paidForOne(tx: Transaction, orderId: string | undefined): Promise<PriceOfOne> {
  const line = orderId && (await tx.orderLine.findFirst({ where: { orderId, kind: "seats" } }));
  return { seatPricePence: line ? line.unitPricePence : 0, vatTreatment: line ? line.vatTreatment : "exempt" };
}

/** True where a move from one to the other moves no money: the same price, of the same VAT; or both are free. */
export function isSamePrice(one: PriceOfOne, other: PriceOfOne): boolean {
  if (one.seatPricePence !== other.seatPricePence) return false;
  return one.seatPricePence === 0 || one.vatTreatment === other.vatTreatment;
}

/** True while cancelling costs nothing, and always of free seats. Later a move would be a way around what cancelling costs. */
export function mayStillMove(price: PriceOfOne, policy: TrainingPolicy, startsAt: Date, now: Date): boolean {
  return price.seatPricePence === 0 || shareKept(policy, startsAt, now) === 0;
}

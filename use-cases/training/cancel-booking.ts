import { looksLikeToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type CostOfCancelling, costOfCancelling, type PriceOfBooking } from "#domain/training/cancelling.ts";
import { shareKept } from "#domain/training/training-policy.ts";
import { cancelConsignments } from "#use-cases/fulfilment/cancel-consignments.ts";
import { finishOrigin } from "#use-cases/fulfilment/finish-origin.ts";
import { record } from "#use-cases/history/record.ts";
import { askMoneyBack } from "#use-cases/ordering/ask-money-back.ts";
import { closeOrder } from "#use-cases/ordering/close-order.ts";
import { takeOffPrice } from "#use-cases/ordering/take-off-price.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { followEnquiry } from "./follow-enquiry.ts";
import { type BookingInHand, lockBooking } from "./lock-booking.ts";
import { priceOfBooking } from "./price-of-booking.ts";
import { releaseTrainers } from "./take-trainers.ts";
import { tellOfBooking } from "./tell-of-booking.ts";

/** By secret link: the booker, by the policy, for the share that their page said. By reference: a colleague, who may choose another share than the policy's. */
export type BookingToCancel =
  | { token: string; by: "customer"; seenShare: number | null }
  | { reference: string; by: StaffMember; share: 0 | 50 | 100 | null; reason: string };
export type CancelBookingRefusal = "no_such_booking" | "not_allowed" | "over" | "costs_another_share";

/**
 * Cancels a booking: the trainers are free again, everybody's calendar entry goes, guides that are not packed stay here, and
 * what the policy gives back comes off the price: through Stripe, by a credit note, or as a task. An order that nobody has paid
 * yet, or that is given back whole, is closed. Refuses `over` when it began already, or is cancelled, and
 * `costs_another_share` to a booker who saw another one.
 */
export async function cancelBooking(
  cancel: BookingToCancel,
  now: Date,
): Promise<Result<CostOfCancelling, CancelBookingRefusal>> {
  if (cancel.by === "customer" && !looksLikeToken(cancel.token)) return refuse("no_such_booking");
  if (cancel.by !== "customer" && !may(cancel.by, "manage_training")) return refuse("not_allowed");
  const policy = await trainingPolicy();
  return inTransaction(async (tx) => {
    const booking = await lockBooking(tx, cancel);
    if (!booking) return refuse("no_such_booking");
    if (booking.status !== "confirmed") return refuse("over");
    if (cancel.by === "customer" && booking.startsAt <= now) return refuse("over");
    if (cancel.by === "customer" && cancel.seenShare !== shareKept(policy, booking.startsAt, now))
      return refuse("costs_another_share");
    const areGuidesSent = booking.orderId !== null && !(await cancelConsignments(tx, { orderId: booking.orderId }));
    const price = await priceOfBooking(tx, booking.orderId, areGuidesSent);
    const cost = costOfCancelling(price, policy, booking.startsAt, now, cancel.by === "customer" ? null : cancel.share);
    await endDay(tx, booking, cancel.by, now);
    await settleMoney(tx, booking, price, cost, cancel.by);
    const details = {
      share: cost.share,
      backPence: cost.backPence,
      ...(cancel.by !== "customer" && { reason: cancel.reason }),
    };
    await record(tx, { subject: "booking", subjectId: booking.id, event: "booking_cancelled", by: cancel.by, details });
    return succeed(cost);
  });
}

async function endDay(tx: Transaction, booking: BookingInHand, by: StaffMember | "customer", now: Date): Promise<void> {
  await tx.booking.update({
    where: { id: booking.id, status: "confirmed" },
    data: { status: "cancelled", closedAt: now, version: { increment: 1 } },
  });
  const ended = {
    status: "cancelled",
    cancelledAt: now,
    sequence: { increment: 1 },
    version: { increment: 1 },
  } as const;
  await tx.trainingSession.update({ where: { id: booking.trainingSessionId, status: "planned" }, data: ended });
  // They are told while it is still known who they are.
  await tellOfBooking(tx, booking.id, "cancelled");
  await releaseTrainers(tx, booking.trainingSessionId);
  await followEnquiry(tx, booking.enquiryId, "closed", by);
}

/** What comes off the price, and the order with it where nothing is left of it. */
async function settleMoney(
  tx: Transaction,
  { orderId, orderStatus, payBy, recipientId }: BookingInHand,
  price: PriceOfBooking,
  { backPence }: CostOfCancelling,
  by: StaffMember | "customer",
): Promise<void> {
  if (orderId === null || payBy === null) return;
  const reason = "Booking cancelled";
  const order = { id: orderId, about: "training", recipientId } as const;
  if (orderStatus === "awaiting_payment") {
    await closeOrder(tx, { ...order, status: orderStatus }, "cancelled", by);
  } else if (orderStatus === "accepted" && backPence === price.trainingPence + price.guidesPence) {
    await askMoneyBack(tx, { orderId, reason }, by);
    await closeOrder(tx, { ...order, status: orderStatus }, "cancelled", by);
  } else if (orderStatus === "accepted") {
    await takeOffPrice(tx, { orderId, payBy, reason, pence: backPence }, by);
    await finishOrigin(tx, { orderId, requestId: null }, by);
  }
}

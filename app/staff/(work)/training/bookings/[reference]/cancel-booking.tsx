import { costOfCancelling } from "#domain/training/cancelling.ts";
import { sharesToChoose } from "#domain/training/shares-to-choose.ts";
import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";
import { CancelBookingForm } from "./cancel-booking-form.tsx";

type CancelBookingProps = { booking: BookingInDetail; policy: TrainingPolicy; now: Date };

/** Cancels a booking, with what each share of the price would give back, and which of them the policy says. */
export function CancelBooking({ booking, policy, now }: CancelBookingProps) {
  const { price, day, order } = booking;
  const byPolicy = costOfCancelling(price, policy, day.startsAt, now).share;
  const options = sharesToChoose(price, policy, day.startsAt, now);
  const costs = order !== null && order.totalPence > 0;
  return (
    <CancelBookingForm
      reference={booking.reference}
      options={costs ? options : []}
      standing={{ share: String(byPolicy) }}
      areGuidesSent={price.areGuidesSent}
    />
  );
}

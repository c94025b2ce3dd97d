import { formatPence } from "#domain/money.ts";
import { costOfCancelling } from "#domain/training/cancelling.ts";
import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";
import { CancelBookingForm } from "./cancel-booking-form.tsx";

type CancelBookingProps = { booking: BookingInDetail; policy: TrainingPolicy; now: Date };

const SHARES = [0, 50, 100] as const;
const WORDS = { 0: "Nothing", 50: "Half of it", 100: "All of it" };

/** Cancels a booking, with what each share of the price would give back, and which of them the policy says. */
export function CancelBooking({ booking, policy, now }: CancelBookingProps) {
  const { price, day, order } = booking;
  const byPolicy = costOfCancelling(price, policy, day.startsAt, now).share;
  const options = SHARES.map((share) => {
    const { backPence } = costOfCancelling(price, policy, day.startsAt, now, share);
    const hint = `${formatPence(backPence)} comes off the price.${share === byPolicy ? " This is what the policy says." : ""}`;
    return { value: String(share), label: WORDS[share], hint };
  });
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

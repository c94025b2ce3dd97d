import { londonDateInWords } from "#domain/london-clock.ts";
import type { BookingOfOrder as Found } from "#use-cases/training/booking-of-order.ts";

/** Leads from an order to the training that it pays for, where it is also cancelled. */
export function BookingOfOrder({ booking }: { booking: Found }) {
  const { reference, title, startsAt, isOn } = booking;
  return (
    <p className="work-above-list">
      It pays for <a href={`/staff/training/bookings/${reference}`}>{title}</a> on {londonDateInWords(startsAt)}.
      {isOn && " To cancel it, cancel the booking there: its day, its trainers and everybody’s calendars follow."}
    </p>
  );
}

import { BookingStatusTag, OfferStatusTag } from "#app/staff/_work/status-words.tsx";
import type { TrainingEnquiryInDetail } from "#use-cases/training/enquiry-queries.ts";

type Offered = Pick<TrainingEnquiryInDetail, "proposals" | "bookings">;

/** What was proposed to answer an enquiry, and what was booked of it. */
export function Offers({ proposals, bookings }: Offered) {
  if (proposals.length === 0 && bookings.length === 0) return null;
  return (
    <>
      <h2>Proposals and bookings</h2>
      <ul className="work-bullets">
        {proposals.map(({ id, reference, number, status }) => (
          <li key={id}>
            <a href={`/staff/training/proposals/${reference}`}>
              Proposal {reference}, version {number}
            </a>{" "}
            <OfferStatusTag status={status} />
          </li>
        ))}
        {bookings.map(({ id, reference, status }) => (
          <li key={id}>
            <a href={`/staff/training/bookings/${reference}`}>Booking {reference}</a>{" "}
            <BookingStatusTag status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}

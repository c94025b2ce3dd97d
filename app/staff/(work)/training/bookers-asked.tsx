import { Age } from "#app/staff/_work/age.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import type { bookingsAsked } from "#use-cases/training/booking-queries.ts";

type BookersAskedProps = { bookings: Awaited<ReturnType<typeof bookingsAsked>>; now: Date };

/** Who wrote about a training that is booked, and waits for an answer. */
export function BookersAsked({ bookings, now }: BookersAskedProps) {
  return (
    <section className="work-section work-narrow" aria-labelledby="asked">
      <h2 id="asked">Bookers who wrote to us</h2>
      <ul className="work-list">
        {bookings.map(({ reference, askedAt, name, ...when }) => (
          <li key={reference}>
            <a href={`/staff/training/bookings/${reference}`}>{name ?? reference}</a>, booked for{" "}
            {londonSpanInWords(when)}
            {askedAt && (
              <span className="work-minor">
                , waits <Age since={askedAt} now={now} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

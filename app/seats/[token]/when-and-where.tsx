import { AsTyped } from "#app/_components/as-typed.tsx";
import { linkOrWords } from "#app/_components/link-or-words.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { whereInWords } from "#domain/training/where-in-words.ts";
import { whereOf } from "#use-cases/training/booking-entry.ts";
import type { SeatsOfCustomer } from "#use-cases/training/seat-queries.ts";

/** When and where it is, for how many, and how to get it into a calendar. The way in is shown to those who are booked. */
export function WhenAndWhere({ seats }: { seats: SeatsOfCustomer }) {
  const { trainingSession: day, token, status } = seats;
  const isOff = areGone(status) || day.status === "cancelled";
  const isBooked = status === "confirmed" && day.status !== "cancelled";
  const rows = [
    { key: "What", value: day.title },
    { key: "When", value: londonSpanInWords(day) },
    { key: "Where", value: whereWords(seats, isBooked, isOff) },
    { key: "Places", value: seats.seats },
    ...(isBooked && day.joiningNote !== null ? [{ key: "To know", value: <AsTyped>{day.joiningNote}</AsTyped> }] : []),
  ];
  return (
    <section className="stack" aria-labelledby="when-title">
      <h2 id="when-title">When and where</h2>
      <SummaryList rows={rows} />
      {isBooked && (
        <p className="no-print">
          <a href={`/seats/${token}/entry.ics`}>Put it into your calendar</a>
        </p>
      )}
    </section>
  );
}

function whereWords({ trainingSession: day }: SeatsOfCustomer, isBooked: boolean, isOff: boolean) {
  const where = whereOf(isBooked ? day : { ...day, onlineLink: null });
  return where === null ? whereInWords(day, isOff) : linkOrWords(where);
}

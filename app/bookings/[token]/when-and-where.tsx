import { AsTyped } from "#app/_components/as-typed.tsx";
import { linkOrWords } from "#app/_components/link-or-words.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { whereInWords } from "#domain/training/where-in-words.ts";
import { whereOf } from "#use-cases/training/booking-entry.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";

/** When and where a training is, with whom, and how to get it into a calendar. */
export function WhenAndWhere({ booking, token }: { booking: BookingInDetail; token: string }) {
  const { day, trainers, proposal, status } = booking;
  const where = whereOf(day);
  const rows = [
    { key: "When", value: londonSpanInWords(day) },
    { key: "Where", value: where === null ? whereInWords(day, status === "cancelled") : linkOrWords(where) },
    ...(trainers.length > 0 ? [{ key: "With", value: trainers.map(({ name }) => name).join(", ") }] : []),
    ...(proposal.groupSize === null ? [] : [{ key: "For", value: `${proposal.groupSize} people` }]),
    ...(day.joiningNote === null ? [] : [{ key: "To know", value: <AsTyped>{day.joiningNote}</AsTyped> }]),
  ];
  return (
    <section className="stack" aria-labelledby="when-title">
      <h2 id="when-title">When and where</h2>
      <SummaryList rows={rows} />
      {status === "confirmed" && (
        <p className="no-print">
          <a href={`/bookings/${token}/entry.ics`}>Put it into your calendar</a>
        </p>
      )}
      {proposal.terms !== "" && (
        <details className="no-print">
          <summary>What we agreed</summary>
          <AsTyped>{proposal.terms}</AsTyped>
        </details>
      )}
    </section>
  );
}

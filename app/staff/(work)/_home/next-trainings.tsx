import { londonSpanInWords } from "#domain/london-span.ts";
import type { CalendarTraining } from "#use-cases/training/calendar-queries.ts";

/** The trainings of the next days, each with the page that its trainer needs on the day. */
export function NextTrainings({ trainings }: { trainings: readonly CalendarTraining[] }) {
  return (
    <section className="work-section">
      <h2>Trainings in the next two weeks</h2>
      <ul className="work-list">
        {trainings.map((training) => (
          <li key={training.id}>
            <a href={`/staff/training/days/${training.id}`}>{londonSpanInWords(training)}</a>: {whatOf(training)}
            <div className="work-minor">{factsOf(training)}</div>
          </li>
        ))}
      </ul>
      <p>
        <a href="/staff/calendar">See the calendar</a>
      </p>
    </section>
  );
}

function whatOf({ title, organisationName }: CalendarTraining): string {
  return organisationName ?? title;
}

function factsOf({ format, place, capacity, seatsTaken, trainers }: CalendarTraining): string {
  const where = format === "online" ? "Online" : (place?.replaceAll("\n", ", ") ?? "Place not known yet");
  const taken = capacity === null ? "" : `${seatsTaken} of ${capacity} places taken`;
  return [where, trainers.join(" and ") || "no trainer yet", taken].filter(Boolean).join(" · ");
}

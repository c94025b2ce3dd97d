import { londonSpanInWords } from "#domain/london-span.ts";
import type { DayToWriteDown } from "#use-cases/training/days-to-write-down.ts";

/** Trainings that are over, each leading to where it is written down who came. */
export function DaysOver({ days }: { days: readonly DayToWriteDown[] }) {
  return (
    <section className="work-section work-narrow" aria-labelledby="over">
      <h2 id="over">Over: who came?</h2>
      <p className="work-minor">Once it is written down, those who booked are thanked, and asked how it was.</p>
      <ul className="work-list">
        {days.map(({ id, title, organisationName, ...when }) => (
          <li key={id}>
            <a href={`/staff/training/days/${id}`}>{organisationName ?? title}</a>, {londonSpanInWords(when)}
          </li>
        ))}
      </ul>
    </section>
  );
}

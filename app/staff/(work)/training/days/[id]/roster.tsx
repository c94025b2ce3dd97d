import { placesInWords } from "#domain/training/seats-asked.ts";
import type { PartyOfDay } from "#use-cases/training/day-queries.ts";

/** Who comes to an open day: each party with its seats, and the names that were given. */
export function Roster({ parties }: { parties: readonly PartyOfDay[] }) {
  return (
    <section className="work-section" aria-labelledby="roster-title">
      <h2 id="roster-title">Who is coming</h2>
      {parties.length === 0 && <p>Nobody has booked yet.</p>}
      <ul>
        {parties.map(({ reference, name, organisation, seats, delegates }) => (
          <li key={reference}>
            <b>{name ?? "Forgotten"}</b>
            {organisation && `, ${organisation}`}: {placesInWords(seats)}
            {delegates.length > 0 && ` (${delegates.join(", ")})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import type { OpenSessionToBook } from "#use-cases/training/seat-queries.ts";

/** The dates that anyone can book places at, with how many are left. Nothing while there is none. */
export function OpenSessions({ sessions }: { sessions: readonly OpenSessionToBook[] }) {
  if (sessions.length === 0) return null;
  return (
    <section className="prose">
      <h2>Dates that anyone can join</h2>
      <p>You are one person, or a few? Book places at one of these.</p>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <a href={`/training/sessions/${session.slug}`}>{session.title}</a>
            <br />
            {londonSpanInWords(session)}, {session.format === "online" ? "online" : "in person"}.{" "}
            {session.pricePence === 0 ? "Free." : `${formatPence(session.pricePence)} for each place.`}{" "}
            {leftInWords(session.left)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function leftInWords(left: number): string {
  if (left <= 0) return "No places left: there is a waiting list.";
  return left === 1 ? "1 place left." : `${left} places left.`;
}

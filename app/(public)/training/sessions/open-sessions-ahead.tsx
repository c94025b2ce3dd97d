import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { placeLines } from "#domain/training/where-in-words.ts";
import { type OpenSessionToBook, openSessionsAhead } from "#use-cases/training/seat-queries.ts";
import style from "./open-sessions-ahead.module.css";

/** The open sessions that anybody can book now, soonest first. Where there is none it says so. */
export async function OpenSessionsAhead() {
  const sessions = await openSessionsAhead(new Date());
  if (sessions.length === 0) return <p>No dates are open for booking just now.</p>;
  return (
    <ul className={style.dates}>
      {sessions.map((session) => (
        <li key={session.slug}>
          <a href={`/training/sessions/${session.slug}`}>{session.title}</a>
          <span>{londonSpanInWords(session)}</span>
          <span className="soft">{[whereOf(session), priceOf(session), leftOf(session)].join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function whereOf({ format, place, placePostcode }: OpenSessionToBook): string {
  if (format === "online") return "Online";
  return placeLines({ place, placePostcode }).join(", ");
}

function priceOf({ pricePence }: OpenSessionToBook): string {
  return pricePence === 0 ? "Free" : `${formatPence(pricePence)} a place`;
}

function leftOf({ left }: OpenSessionToBook): string {
  if (left <= 0) return "Full: there is a waiting list";
  return left === 1 ? "1 place left" : `${left} places left`;
}

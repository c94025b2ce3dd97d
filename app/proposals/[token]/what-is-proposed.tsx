import { OrderLines } from "#app/_components/order-lines.tsx";
import { noVatWords, type VatStanding } from "#domain/ordering/vat-words.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";
import { timesInWords } from "./date-choices.ts";

/** What is proposed: when, where, with whom, for what price, and on which terms. */
export function WhatIsProposed({ proposal, seller }: { proposal: Proposal; seller: VatStanding }) {
  const { title, dates, trainers, lines, totalPence, note, terms, groupSize } = proposal;
  return (
    <>
      <section className="stack" aria-labelledby="what-title">
        <h2 id="what-title">{title}</h2>
        <ul>
          {dates.map(({ position, startsAt, endsAt }) => (
            <li key={position}>{timesInWords(startsAt, endsAt)}</li>
          ))}
        </ul>
        <p style={{ whiteSpace: "pre-line" }}>{whereWords(proposal)}</p>
        <p>Trained by {trainers.join(" and ")}.</p>
        {groupSize !== null && <p>For a group of {groupSize}.</p>}
        {note !== null && <p style={{ whiteSpace: "pre-line" }}>{note}</p>}
      </section>
      <section className="stack" aria-labelledby="cost-title">
        <h2 id="cost-title">What it costs</h2>
        <OrderLines lines={lines} totalPence={totalPence} noVat={noVatWords(lines, seller)} />
      </section>
      <section className="stack" aria-labelledby="terms-title">
        <h2 id="terms-title">Terms</h2>
        <p style={{ whiteSpace: "pre-line" }}>{terms}</p>
      </section>
    </>
  );
}

function whereWords({ format, place, placePostcode }: Proposal): string {
  if (format === "online") return "Online. You get the link before the day.";
  return [place, placePostcode].filter(Boolean).join("\n");
}

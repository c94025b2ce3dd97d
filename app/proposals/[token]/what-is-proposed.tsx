import { AsTyped } from "#app/_components/as-typed.tsx";
import { OrderLines } from "#app/_components/order-lines.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { noVatWords, treatmentWords, type VatStanding } from "#domain/ordering/vat-words.ts";
import { namesInWords, whereInWords } from "#domain/training/where-in-words.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";

type WhatIsProposedProps = {
  proposal: Proposal;
  seller: VatStanding;
  /** The positions of the dates that cannot be taken any more. */
  gone: readonly number[];
};

/** What is proposed: when, where, with whom, for what price, and on which terms. */
export function WhatIsProposed({ proposal, seller, gone }: WhatIsProposedProps) {
  const { title, dates, trainers, lines, totalPence, note, terms, groupSize } = proposal;
  const withVat = lines.map((line) => ({ ...line, vat: treatmentWords(line.vatTreatment, seller) }));
  return (
    <>
      <section className="stack" aria-labelledby="what-title">
        <h2 id="what-title">{title}</h2>
        <ul>
          {dates.map(({ position, startsAt, endsAt }) => (
            <li key={position}>
              {londonSpanInWords({ startsAt, endsAt })}
              {gone.includes(position) && ": this date cannot be had any more"}
            </li>
          ))}
        </ul>
        <AsTyped>{whereInWords(proposal)}</AsTyped>
        {trainers.length > 0 && <p>Trained by {namesInWords(trainers)}.</p>}
        {groupSize !== null && <p>For a group of {groupSize}.</p>}
        {note !== null && <AsTyped>{note}</AsTyped>}
      </section>
      <section className="stack" aria-labelledby="cost-title">
        <h2 id="cost-title">What it costs</h2>
        <OrderLines lines={withVat} totalPence={totalPence} noVat={noVatWords(lines, seller)} />
      </section>
      <section className="stack" aria-labelledby="terms-title">
        <h2 id="terms-title">Terms</h2>
        <AsTyped>{terms}</AsTyped>
      </section>
    </>
  );
}

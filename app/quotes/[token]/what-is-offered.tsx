import { AsTyped } from "#app/_components/as-typed.tsx";
import { OrderLines } from "#app/_components/order-lines.tsx";
import { noVatWords, type VatStanding } from "#domain/ordering/vat-words.ts";
import type { Quote } from "#use-cases/quoting/queries.ts";

type WhatIsOfferedProps = { quote: Pick<Quote, "lines" | "totalPence" | "note">; seller: VatStanding };

/** The lines of a quote with their prices, and what staff wrote with it. */
export function WhatIsOffered({ quote: { lines, totalPence, note }, seller }: WhatIsOfferedProps) {
  return (
    <section className="stack" aria-labelledby="lines-title">
      <h2 id="lines-title">What we offer</h2>
      <OrderLines lines={lines} totalPence={totalPence} noVat={noVatWords(lines, seller)} />
      {note !== null && <AsTyped>{note}</AsTyped>}
    </section>
  );
}

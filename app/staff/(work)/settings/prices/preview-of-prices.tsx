import { useEffect, useRef } from "react";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import type { DearerStretch, PreviewRow } from "#domain/ordering/price-preview.ts";
import type { Preview } from "./price-list-state.ts";

const COLUMNS: readonly DataColumn<PreviewRow>[] = [
  { key: "copies", label: "Copies", cell: ({ copies }) => inDigits(copies) },
  { key: "each", label: "Each", align: "end", cell: ({ unitPricePence }) => amount(unitPricePence) },
  { key: "total", label: "In all", align: "end", cell: ({ totalPence }) => amount(totalPence) },
  { key: "now", label: "Until now", align: "end", cell: ({ nowPence }) => amount(nowPence) },
  {
    key: "offer",
    label: "Less with",
    align: "end",
    cell: ({ offer }) => (offer ? inDigits(offer.copies) : ""),
  },
];

/** What a new price list comes to, and the button that keeps it. Takes the focus: it stands above what was pressed. */
export function PreviewOfPrices({ preview }: { preview: Preview }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { rows, dearer, risingFrom, from, mark } = preview;
  return (
    <section ref={box} className="panel" tabIndex={-1} aria-labelledby="preview-title">
      <h3 id="preview-title">What it comes to, {from}</h3>
      <DataTable
        caption="Prices of so many copies"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => `${row.copies}`}
        isCompact
      />
      {dearer.length > 0 && (
        <ul className="work-bullets">
          {dearer.map((stretch) => (
            <li key={stretch.from}>{dearerWords(stretch)}</li>
          ))}
        </ul>
      )}
      {risingFrom.map((copies) => (
        <p key={copies}>
          <strong>Is this meant?</strong> From {copiesInWords(copies)} on, each costs more than before.
        </p>
      ))}
      <p>Nothing is kept yet. Once it has begun, a price list cannot be changed: a new one takes over.</p>
      <input type="hidden" name="mark" value={mark} />
      <div className="actions">
        <SubmitButton name="intent" value="keep" pendingLabel="Saving…">
          Save this price list
        </SubmitButton>
      </div>
    </section>
  );
}

function amount(pence: number | null) {
  return pence === null ? "a quote" : <Money pence={pence} />;
}

function dearerWords({ from, to, offer }: DearerStretch): string {
  const range = from === to ? copiesInWords(from) : `${inDigits(from)} to ${copiesInWords(to)}`;
  return `${range}: ${copiesInWords(offer.copies)} cost less, and are offered.`;
}

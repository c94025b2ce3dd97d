import { Money } from "#app/_components/money.tsx";
import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { freeCopies } from "#domain/reports/copies-figures.ts";
import type { CopiesReport } from "#use-cases/reports/copies.ts";

type WhatFreeCostProps = { report: CopiesReport; canSet: boolean };

/** What free copies cost, and who paid for them. */
export function WhatFreeCost({ report, canSet }: WhatFreeCostProps) {
  const { cost, whole, sponsored } = report;
  const copies = freeCopies(whole);
  return (
    <section className="work-section">
      <h2>What free copies cost, and who paid</h2>
      {cost.copiesWithoutCosts > 0 && (
        <p>
          {cost.copiesWithoutCosts === copies
            ? "Nobody has set yet what a copy costs to print and to send."
            : `The cost is without ${copiesInWords(cost.copiesWithoutCosts)}, of months for which nobody has set what they cost.`}{" "}
          {canSet && (
            <a className="no-print" href="/staff/settings/costs">
              Set it
            </a>
          )}
        </p>
      )}
      <SummaryList rows={cost.copiesWithoutCosts < copies ? costRows(report) : [giftRow(sponsored)]} />
    </section>
  );
}

function costRows({ whole, cost, sponsored, paid }: CopiesReport): SummaryRow[] {
  return [
    { key: "Free copies", value: inDigits(freeCopies(whole)) },
    { key: "Printing", value: <Money pence={cost.printPence} /> },
    { key: "Postage and packaging", value: <Money pence={cost.postPence} /> },
    {
      key: "What they cost",
      value: (
        <strong>
          <Money pence={cost.printPence + cost.postPence} />
        </strong>
      ),
    },
    giftRow(sponsored),
    { key: "Of the cost, paid by supporters", value: <Money pence={paid.supportersPence} /> },
    { key: "Paid by the charity", value: <Money pence={paid.charityPence} /> },
    ...(paid.aheadPence > 0
      ? [{ key: "Given beyond it, for copies to come", value: <Money pence={paid.aheadPence} /> }]
      : []),
  ];
}

function giftRow({ copies, pence }: CopiesReport["sponsored"]): SummaryRow {
  return {
    key: "Given by supporters with their orders",
    value: (
      <>
        <Money pence={pence} />
        {`, for ${copiesInWords(copies)}`}
      </>
    ),
  };
}

import { DataTable } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { inDigits } from "#domain/digits.ts";
import { WEEK_MS } from "#domain/stock/cover.ts";

type Week = { to: Date; copies: number };

/** Folded away: the numbers behind the drawing, latest week first. */
export function WeekTable({ weeks, now }: { weeks: readonly number[]; now: Date }) {
  const rows = weeks.map((copies, at): Week => {
    return { to: new Date(now.getTime() - (weeks.length - 1 - at) * WEEK_MS), copies };
  });
  return (
    <details className="work-fold">
      <summary>Week by week</summary>
      <DataTable
        caption="Copies sent in the last 8 weeks, latest first"
        columns={[
          { key: "to", label: "The week to", cell: ({ to }: Week) => whenText(to, "short") },
          {
            key: "copies",
            label: "Copies sent",
            align: "end",
            cell: ({ copies }: Week) => inDigits(copies),
          },
        ]}
        rows={rows.reverse()}
        rowKey={({ to }) => to.toISOString()}
        isCompact
      />
    </details>
  );
}

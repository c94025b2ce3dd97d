import type { ReactNode } from "react";
import { DataTable } from "#app/_components/data-table.tsx";
import type { CountedMonth, TrainingFigures } from "#domain/reports/training-figures.ts";

type Counted = Omit<CountedMonth, "month">;
/** One row of the table beneath a drawing: a month, or all of them. */
type Row = Counted & { key: string; name: string };

type FigureProps = {
  title: string;
  /** What it counts, in a sentence. */
  counts: string;
  figures: TrainingFigures;
  columns: readonly { label: string; cell: (of: Counted) => ReactNode }[];
  children?: ReactNode;
};

/** One figure: what it counts, drawn, and in numbers. */
export function Figure({ title, counts, figures, columns, children }: FigureProps) {
  const rows: Row[] = [
    { key: "whole", name: "All months", ...figures.whole },
    ...figures.months.map((each) => ({ key: each.month.key, name: each.month.name, ...each })).reverse(),
  ];
  return (
    <section>
      <h2>{title}</h2>
      <p className="work-minor">{counts}</p>
      {children}
      <details className="work-fold">
        <summary>{`${title} in numbers`}</summary>
        <DataTable
          caption={`${title}, latest month first`}
          columns={[
            { key: "month", label: "Month", cell: ({ name }: Row) => name },
            ...columns.map(({ label, cell }) => ({ key: label, label, cell, align: "end" as const })),
          ]}
          rows={rows}
          rowKey={({ key }) => key}
          isCompact
        />
      </details>
    </section>
  );
}

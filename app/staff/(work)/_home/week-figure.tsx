import { DataTable } from "#app/_components/data-table.tsx";
import { BarChart, type Part } from "#app/staff/_work/charts/bar-chart.tsx";
import type { Week } from "#domain/reports/weeks.ts";

type WeekFigureProps = {
  id: string;
  title: string;
  /** What it counts, in a sentence. */
  counts: string;
  weeks: readonly Week[];
  /** What is drawn. */
  parts: readonly Part[];
  /** What stands in the table alone. */
  more?: readonly Part[];
  say: (value: number) => string;
  full?: number;
  top?: string;
};

/** One figure of the last weeks: what it counts, drawn, and in numbers. */
export function WeekFigure({
  title,
  counts,
  weeks,
  parts,
  more = [],
  top = "Most in a week:",
  ...rest
}: WeekFigureProps) {
  const slots = weeks.map(({ key, name }) => ({ key, name, beneath: name }));
  // Two letters of a day and three of a month are too wide for every bar: every other one has its Monday.
  const spaced = slots.map((slot, at) => ((slots.length - 1 - at) % 2 === 0 ? slot : { ...slot, beneath: "" }));
  const rows = weeks.map(({ key, name }, at) => ({ key, name, at })).reverse();
  return (
    <section>
      <h3>{title}</h3>
      <p className="work-minor">{counts}</p>
      <BarChart {...rest} title={`${title}, week by week`} each="Week by week" slots={spaced} parts={parts} top={top} />
      <details className="work-fold">
        <summary>{`${title} in numbers`}</summary>
        <DataTable
          caption={`${title}, latest week first`}
          columns={[
            { key: "week", label: "Week from", cell: ({ name }: (typeof rows)[number]) => name },
            ...[...parts, ...more].map(({ name, values }) => ({
              key: name,
              label: name,
              align: "end" as const,
              cell: ({ at }: (typeof rows)[number]) => rest.say(values[at] ?? 0),
            })),
          ]}
          rows={rows}
          rowKey={({ key }) => key}
          isCompact
        />
      </details>
    </section>
  );
}

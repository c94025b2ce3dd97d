import { MonthChart } from "#app/staff/_work/charts/month-chart.tsx";
import { inDigits } from "#domain/digits.ts";
import type { TrainingCounts, TrainingFigures } from "#domain/reports/training-figures.ts";
import { Figure } from "./figure.tsx";

type Count = { name: string; count: (counts: TrainingCounts) => number };

type CountFigureProps = {
  id: string;
  title: string;
  /** What it counts, in a sentence. */
  counts: string;
  /** What is drawn, for who does not see it. */
  drawn: string;
  figures: TrainingFigures;
  /** The columns of the table. */
  columns: readonly Count[];
  /** What the bars are made of, the lowest first. */
  parts: readonly Count[];
};

/** A figure of whole numbers: people, days, places. */
export function CountFigure({ id, title, counts, drawn, figures, columns, parts }: CountFigureProps) {
  return (
    <Figure
      title={title}
      counts={counts}
      figures={figures}
      columns={columns.map(({ name, count }) => ({ label: name, cell: (of) => inDigits(count(of.counts)) }))}
    >
      <MonthChart
        id={id}
        title={drawn}
        months={figures.months.map(({ month }) => month)}
        say={inDigits}
        parts={parts.map(({ name, count }) => ({ name, values: figures.months.map((each) => count(each.counts)) }))}
      />
    </Figure>
  );
}

import { Money } from "#app/_components/money.tsx";
import { MonthChart } from "#app/staff/_work/charts/month-chart.tsx";
import { formatPenceShort } from "#domain/money.ts";
import type { TrainingCounts, TrainingFigures } from "#domain/reports/training-figures.ts";
import { FEWEST_ANSWERS } from "#domain/training/feedback-answers.ts";
import { Figure } from "./figure.tsx";

type FigureOf = { figures: TrainingFigures };
const incomeOf = ({ paidPence, backPence }: TrainingCounts) => paidPence - backPence;
const money = (label: string, pence: (counts: TrainingCounts) => number) => ({
  label,
  cell: ({ counts }: { counts: TrainingCounts }) => <Money pence={pence(counts)} />,
});

export function IncomeFigure({ figures }: FigureOf) {
  return (
    <Figure
      title="Income"
      counts="Money that arrived for trainings and places, with guides ordered with a training, less what was given back; each in the month in which it moved. An invoice counts when it is paid. Fees and bank disputes are not taken off."
      figures={figures}
      columns={[
        money("Paid", ({ paidPence }) => paidPence),
        money("Given back", ({ backPence }) => 0 - backPence),
        money("Income", incomeOf),
      ]}
    >
      <MonthChart
        id="income"
        title="Income from training in each month"
        months={figures.months.map(({ month }) => month)}
        say={formatPenceShort}
        full={100_00}
        parts={[{ name: "Income", values: figures.months.map(({ counts }) => incomeOf(counts)) }]}
      />
    </Figure>
  );
}

const TOO_FEW = "too few answers";
const mark = (average: number | null) => average?.toFixed(1) ?? TOO_FEW;
const share = (average: number | null) => (average === null ? TOO_FEW : `${Math.round(average * 100)}%`);

export function FeedbackFigure({ figures }: FigureOf) {
  return (
    <Figure
      title="Feedback"
      counts={`What those who came thought, in the month of the training, of 5 marks. At least ${FEWEST_ANSWERS} answers lie behind each number, so that none tells who said what. For that it is always of all trainings.`}
      figures={figures}
      columns={[
        { label: "Useful", cell: ({ feedback }) => mark(feedback.useful) },
        { label: "Confident before", cell: ({ feedback }) => mark(feedback.confidentBefore) },
        { label: "Confident after", cell: ({ feedback }) => mark(feedback.confidentAfter) },
        { label: "Would recommend it", cell: ({ feedback }) => share(feedback.recommends) },
      ]}
    >
      <MonthChart
        id="feedback"
        title="How useful those who came found it, of 5 marks, in each month"
        months={figures.months.map(({ month }) => month)}
        say={(marks) => `${marks} marks`}
        full={5}
        outOf="Out of 5 marks"
        parts={[{ name: "Useful", values: figures.months.map(({ feedback }) => feedback.useful ?? 0) }]}
      />
    </Figure>
  );
}

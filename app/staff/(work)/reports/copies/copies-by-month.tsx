import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { MonthChart } from "#app/staff/_work/charts/month-chart.tsx";
import { inDigits } from "#domain/digits.ts";
import { type CopiesSent, freeCopies, type MonthOfCopies, toldFree } from "#domain/reports/copies-figures.ts";

type Row = { key: string; name: string; sent: CopiesSent };

const TOGETHER = "see together";
const free = (sent: CopiesSent, kind: "individual" | "group") => {
  const told = toldFree(sent, kind);
  return told === null ? TOGETHER : inDigits(told);
};

/** Copies by month and kind: drawn, and in numbers, the latest month first and all of them last. */
export function CopiesByMonth({ months, whole }: { months: readonly MonthOfCopies[]; whole: CopiesSent }) {
  const isTogether = months.some(({ isFreeParted }) => !isFreeParted);
  const rows: Row[] = months.map(({ month, sent }) => ({ key: month.key, name: month.name, sent })).reverse();
  if (months.length > 1) rows.push({ key: "all", name: "All months", sent: whole });
  return (
    <section className="work-section">
      <h2>By month and kind</h2>
      <p>
        {`${inDigits(whole.all)} copies went out and did not come back: ${inDigits(whole.ordered)} ordered, ${inDigits(freeCopies(whole))} free, ${inDigits(whole.training)} for trainings.`}
        {isTogether &&
          " Where fewer than 5 parcels went to individuals, or to groups, in a month, both are counted together."}
      </p>
      {months.length > 1 && (
        <MonthChart
          id="copies-by-month"
          title="Copies sent in each month: ordered, free, and for trainings"
          months={months.map(({ month }) => month)}
          say={inDigits}
          parts={[
            { name: "Ordered", values: months.map(({ sent }) => sent.ordered) },
            { name: "Free", values: months.map(({ sent }) => freeCopies(sent)) },
            { name: "For trainings", values: months.map(({ sent }) => sent.training) },
          ]}
        />
      )}
      <DataTable
        caption="Copies sent, by month and kind"
        columns={columns(isTogether)}
        rows={rows}
        rowKey={({ key }) => key}
        isCompact
      />
    </section>
  );
}

function columns(isTogether: boolean): DataColumn<Row>[] {
  const number = (key: string, label: string, cell: (row: Row) => string): DataColumn<Row> => ({
    ...{ key, label, cell },
    align: "end",
  });
  return [
    { key: "month", label: "Month", cell: ({ name }) => name },
    number("ordered", "Ordered", ({ sent }) => inDigits(sent.ordered)),
    number("individual", "Free to individuals", ({ sent }) => free(sent, "individual")),
    number("group", "Free to groups", ({ sent }) => free(sent, "group")),
    ...(isTogether ? [number("either", "Free, together", ({ sent }) => inDigits(sent.eitherFree))] : []),
    number("training", "For trainings", ({ sent }) => inDigits(sent.training)),
    number("all", "All", ({ sent }) => inDigits(sent.all)),
  ];
}

import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Money } from "#app/_components/money.tsx";
import { formatPence, formatPenceShort } from "#domain/money.ts";
import type { Month } from "#domain/reports/month.ts";
import { dayBars, FIELD } from "./day-bars.ts";
import styles from "./money.module.css";

type DayChartProps = { days: readonly number[]; month: Month };
type Day = { day: number; pence: number };

/** What was paid on each day of a month: drawn, and in numbers. */
export function DayChart({ days, month }: DayChartProps) {
  const paid = days.map((pence, at): Day => ({ day: at + 1, pence })).filter(({ pence }) => pence !== 0);
  if (paid.length === 0) return <EmptyState title={`Nothing was paid in ${month.name}.`} />;
  return (
    <div className={styles.chart}>
      <Drawing days={days} month={month} />
      <details className="work-fold">
        <summary>Day by day</summary>
        <DataTable
          caption={`Paid on each day of ${month.name}`}
          columns={[
            { key: "day", label: "Day", cell: ({ day }: Day) => `${day} ${month.name}` },
            { key: "pence", label: "Paid", align: "end", cell: ({ pence }: Day) => <Money pence={pence} /> },
          ]}
          rows={paid}
          rowKey={({ day }) => String(day)}
          isCompact
        />
      </details>
    </div>
  );
}

function Drawing({ days, month }: DayChartProps) {
  const { bars, tallest } = dayBars(days);
  const sum = days.reduce((before, pence) => before + pence, 0);
  const { width, height, ground } = FIELD;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="paid-title paid-desc">
      <title id="paid-title">{`What was paid on each day of ${month.name}`}</title>
      <desc id="paid-desc">{`${formatPence(sum)} in all; ${formatPence(tallest)} on the best day.`}</desc>
      {bars.map((bar) => (
        <rect key={bar.x} {...bar} />
      ))}
      <path d={`M0 ${ground + 0.5}H${width}`} />
      <text x="0" y="9">{`Most on a day: ${formatPenceShort(tallest)}`}</text>
      <text x={width} y="9" textAnchor="end">{`In all: ${formatPenceShort(sum)}`}</text>
      <text x="0" y="108">
        1
      </text>
      <text x={width} y="108" textAnchor="end">
        {days.length}
      </text>
    </svg>
  );
}

import type { Month } from "#domain/reports/month.ts";
import { BarChart, type Part } from "./bar-chart.tsx";

type MonthChartProps = {
  id: string;
  title: string;
  months: readonly Month[];
  parts: readonly Part[];
  say: (value: number) => string;
  full?: number;
  top?: string;
  outOf?: string;
};

/** A bar for each month, with the first letters of its name beneath. */
export function MonthChart({ months, top = "Most in a month:", ...rest }: MonthChartProps) {
  const slots = months.map(({ key, name }) => ({ key, name, beneath: name.slice(0, 3) }));
  return <BarChart {...rest} each="Month by month" slots={slots} top={top} />;
}

import type { Month } from "#domain/reports/month.ts";
import styles from "./figures.module.css";
import { FIELD, monthBars } from "./month-bars.ts";

type Part = { name: string; values: readonly number[] };
type MonthChartProps = {
  id: string;
  title: string;
  months: readonly Month[];
  /** At most three, the lowest first. */
  parts: readonly Part[];
  /** A value as it is read. */
  say: (value: number) => string;
  /** What a bar of the whole height means at least. */
  full?: number;
  /** What the height of the field is. */
  top?: string;
};

/** A bar for each month; what its parts are stands above. The numbers are the table's beneath. */
export function MonthChart({ id, title, months, parts, say, full, top = "Most in a month:" }: MonthChartProps) {
  const { bars, tallest } = monthBars(
    parts.map(({ values }) => values),
    full,
  );
  const { width, height, ground } = FIELD;
  return (
    <div className={styles.chart}>
      {parts.length > 1 && <Legend parts={parts} />}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc
          id={`${id}-desc`}
        >{`Month by month, from ${months[0]?.name} to ${months.at(-1)?.name}. In numbers beneath.`}</desc>
        {bars.map((each, part) => (
          <g key={parts[part]?.name} data-part={part + 1}>
            {each.map((bar) => (
              <rect key={bar.x} {...bar} />
            ))}
          </g>
        ))}
        <path d={`M0 ${ground + 0.5}H${width}`} />
        <text x="0" y="10">{`${top} ${say(tallest)}`}</text>
        {months.map(({ key, name }, at) => (
          <text key={key} x={((at + 0.5) * width) / months.length} y={ground + 14} textAnchor="middle">
            {name.slice(0, 3)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Legend({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className={styles.legend}>
      {parts.map(({ name }, part) => (
        <li key={name} data-part={part + 1}>
          {name}
        </li>
      ))}
    </ul>
  );
}

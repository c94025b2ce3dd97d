import { FIELD, isWorded, stackedBars } from "./bars.ts";
import styles from "./charts.module.css";

/** A month or a week: what it is called, and what stands beneath its bar; nothing where that is empty. */
export type Slot = { key: string; name: string; beneath: string };
export type Part = { name: string; values: readonly number[] };

type BarChartProps = {
  id: string;
  title: string;
  /** "Month by month" */
  each: string;
  slots: readonly Slot[];
  /** At most three, the lowest first. */
  parts: readonly Part[];
  /** A value as it is read. */
  say: (value: number) => string;
  /** What a bar of the whole height means at least. */
  full?: number;
  /** What stands before the value of the highest bar: "Most in a month:" */
  top: string;
  /** What a bar of the whole height means, where that says more than which is the highest. */
  outOf?: string;
};

/** A bar for each slot; what its parts are stands above. The numbers are the table's beneath. */
export function BarChart({ id, title, each, slots, parts, say, full, top, outOf }: BarChartProps) {
  const { bars, most } = stackedBars(
    parts.map(({ values }) => values),
    full,
  );
  const above = outOf ?? (most > 0 ? `${top} ${say(most)}` : null);
  const { width, height, ground } = FIELD;
  return (
    <div className={styles.chart}>
      {parts.length > 1 && <Legend parts={parts} />}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{`${each}, from ${slots[0]?.name} to ${slots.at(-1)?.name}. In numbers beneath.`}</desc>
        {bars.map((its, part) => (
          <g key={parts[part]?.name} data-part={part + 1}>
            {its.map((bar) => (
              <rect key={bar.x} {...bar} />
            ))}
          </g>
        ))}
        <path d={`M0 ${ground + 0.5}H${width}`} />
        {above !== null && (
          <text x="0" y="10">
            {above}
          </text>
        )}
        {slots.map(
          ({ key, beneath }, at) =>
            isWorded(at, slots.length) && (
              <text key={key} {...placeBeneath(at, slots.length, beneath)} y={ground + 14}>
                {beneath}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

/** In the middle beneath its bar; the last word, where it is wide, ends with the field. */
function placeBeneath(at: number, slots: number, beneath: string): { x: number; textAnchor: "middle" | "end" } {
  if (at === slots - 1 && beneath.length > 3) return { x: FIELD.width, textAnchor: "end" };
  return { x: ((at + 0.5) * FIELD.width) / slots, textAnchor: "middle" };
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

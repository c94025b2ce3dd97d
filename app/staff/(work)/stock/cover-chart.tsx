import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { type Cover, coverWords, type Sent } from "#domain/stock/cover.ts";
import { coverBars } from "./cover-bars.ts";
import { WeekTable } from "./week-table.tsx";

type CoverChartProps = { name: string; cover: Cover; sent: Sent; onHand: number; now: Date };

/** What went out in the last 8 weeks, and how long the copies on hand last at that pace: drawn, in words, in numbers. */
export function CoverChart({ name, cover, sent, onHand, now }: CoverChartProps) {
  const hasSent = sent.weeks.some((copies) => copies > 0);
  return (
    <div className="work-cover">
      <p className="work-cover-words">{coverWords(cover)}</p>
      {hasSent && <Drawing id={`cover-${name}`} cover={cover} weeks={sent.weeks} onHand={onHand} />}
      {hasSent && <WeekTable weeks={sent.weeks} now={now} />}
    </div>
  );
}

type DrawingProps = { id: string; cover: Cover; weeks: readonly number[]; onHand: number };

function Drawing({ id, cover, weeks, onHand }: DrawingProps) {
  const { past, coming, today, goesOn, tallest } = coverBars(weeks, cover);
  const each = weeks.map((copies) => inDigits(copies)).join(", ");
  return (
    <svg viewBox="0 0 256 112" role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>Copies sent in each of the last 8 weeks, and the weeks that those on hand last</title>
      <desc id={`${id}-desc`}>
        {`Oldest week first: ${each}. On hand: ${copiesInWords(onHand)}. ${coverWords(cover)}`}
      </desc>
      {past.map((bar) => (
        <rect key={bar.x} data-part="sent" {...bar} />
      ))}
      {coming.map((bar) => (
        <rect key={bar.x} data-part="coming" {...bar} />
      ))}
      <path data-part="ground" d={`M0 94.5H256M${today}.5 6V94`} />
      <text x="0" y="9">{`Most: ${copiesInWords(Math.ceil(tallest))}`}</text>
      <text x="256" y="9" textAnchor="end">{`On hand: ${inDigits(onHand)}${goesOn ? " →" : ""}`}</text>
      <text x="0" y="108">
        8 weeks ago
      </text>
      <text x={today} y="108" textAnchor="middle">
        today
      </text>
      {coming.length > 0 && (
        <text x="256" y="108" textAnchor="end">
          in 8 weeks
        </text>
      )}
    </svg>
  );
}

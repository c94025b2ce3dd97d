import { Notice } from "#app/_components/notice.tsx";
import { StatusTag } from "#app/_components/status-tag.tsx";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { coverOf, type Sent } from "#domain/stock/cover.ts";
import { copiesLeft, isLow, suggestedLine } from "#domain/stock/low-stock.ts";
import type { StockRow } from "#use-cases/stock/queries.ts";
import { CoverChart } from "./cover-chart.tsx";
import { LineForm } from "./line-form.tsx";
import { StockBar } from "./stock-bar.tsx";

type PublicationStockProps = { row: StockRow; sent: Sent; now: Date };

/** How one publication stands: drawn, and in numbers; and how long it lasts. */
export function PublicationStock({ row, sent, now }: PublicationStockProps) {
  const cover = coverOf(sent, row.onHand, now);
  const available = row.onHand - row.allocated;
  const short = Math.max(0, row.waiting - available);
  const numbers = [
    { key: "on-hand", label: "On hand", copies: row.onHand },
    { key: "allocated", label: "Allocated", copies: row.allocated },
    { key: "available", label: "Available", copies: available },
    { key: "waiting", label: "Waiting", copies: row.waiting },
  ];
  return (
    <article className="panel work-stock">
      <h2>
        {row.title} <span className="work-stock-sku">{row.sku}</span>{" "}
        {!row.isActive && <StatusTag>Not on sale</StatusTag>}
      </h2>
      <StockBar {...row} />
      <dl className="work-stock-numbers">
        {numbers.map(({ key, label, copies }) => (
          <div key={key} data-part={key}>
            <dt>{label}</dt>
            <dd>{inDigits(copies)}</dd>
          </div>
        ))}
      </dl>
      {row.waitingParcels > 0 && (
        <p>
          <a href="/staff/fulfilment?show=waiting">{parcelsWait(row.waitingParcels)}</a>
          {short > 0 && `: ${short === 1 ? "1 more is" : `${inDigits(short)} more are`} needed`}.
        </p>
      )}
      {isLow(row, row.lowStockLine) && <Notice tone="warning" title={lowWords(row)} />}
      <CoverChart name={row.sku} cover={cover} sent={sent} onHand={row.onHand} now={now} />
      <LineForm
        publication={row}
        line={row.lowStockLine}
        suggested={suggestedLine(cover.is === "known" ? cover.copiesAWeek : null)}
      />
      <p>
        <a href={addressOf("/staff/stock/movements", { publication: row.sku })}>
          Movements<span className="visually-hidden"> of {row.title}</span>
        </a>
      </p>
    </article>
  );
}

/** Also where nothing is left at all, and where more are waited for than there are. */
function lowWords(row: StockRow): string {
  const left = copiesLeft(row);
  const line = `Running low: the line is ${copiesInWords(row.lowStockLine ?? 0)}`;
  if (left < 0) return `${line}, and ${copiesInWords(-left)} more are waited for than there are.`;
  return `${line}, and ${left === 0 ? "none is" : left === 1 ? "1 is" : `${inDigits(left)} are`} left.`;
}

function parcelsWait(parcels: number): string {
  return parcels === 1 ? "1 parcel waits for copies" : `${inDigits(parcels)} parcels wait for copies`;
}

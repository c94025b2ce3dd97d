import { StatusTag } from "#app/_components/status-tag.tsx";
import type { StockRow } from "#use-cases/stock/queries.ts";
import { StockBar } from "./stock-bar.tsx";

/** How one publication stands: drawn, and in numbers. */
export function PublicationStock({ row }: { row: StockRow }) {
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
            <dd>{copies.toLocaleString("en-GB")}</dd>
          </div>
        ))}
      </dl>
      {row.waitingParcels > 0 && (
        <p>
          <a href="/staff/fulfilment?show=waiting">{parcelsWait(row.waitingParcels)}</a>
          {short > 0 && `: ${short === 1 ? "1 more is" : `${short.toLocaleString("en-GB")} more are`} needed`}.
        </p>
      )}
    </article>
  );
}

function parcelsWait(parcels: number): string {
  return parcels === 1 ? "1 parcel waits for copies" : `${parcels.toLocaleString("en-GB")} parcels wait for copies`;
}

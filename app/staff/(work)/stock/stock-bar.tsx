import type { StockRow } from "#use-cases/stock/queries.ts";
import { barParts } from "./bar-parts.ts";

/** The copies as a bar: allocated, then available; below it what waits, from where the available ones begin. */
export function StockBar({ onHand, allocated, waiting }: Pick<StockRow, "onHand" | "allocated" | "waiting">) {
  const parts = barParts({ onHand, allocated, waiting });
  return (
    <svg className="work-stock-bar" viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">
      <rect data-part="ground" x="0" y="0" width="1000" height="24" />
      <rect data-part="allocated" x="0" y="0" width={parts.allocated} height="24" />
      <rect data-part="available" x={parts.allocated} y="0" width={parts.available} height="24" />
      <rect data-part="waiting" x={parts.allocated} y="28" width={parts.waiting} height="8" />
    </svg>
  );
}

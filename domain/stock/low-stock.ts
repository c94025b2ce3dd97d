export type Copies = { onHand: number; allocated: number; waiting: number };

/**
 * The copies that nobody wants yet: those on hand, less those allocated, less what parcels without stock ask for. Below
 * nothing when there are too few for all who wait. Allocating and dispatching leave it as it is.
 */
export function copiesLeft({ onHand, allocated, waiting }: Copies): number {
  return onHand - allocated - waiting;
}

/** True when fewer copies are left than the line says; without a line nothing is low. */
export function isLow(copies: Copies, line: number | null): boolean {
  return line !== null && copiesLeft(copies) < line;
}

export type LinedStock = Copies & { lowStockLine: number | null; lowStockSince: Date | null };

/** Which way a publication has crossed its line since it was last looked at; null when it stays on its side. */
export function lineCrossed(stock: LinedStock): "went_below" | "came_back" | null {
  const low = isLow(stock, stock.lowStockLine);
  if (low === (stock.lowStockSince !== null)) return null;
  return low ? "went_below" : "came_back";
}

/** A printer needs some weeks; without a pace, half a box is a beginning. */
const WEEKS_TO_PRINT = 4;
const WITHOUT_PACE = 50;

/** A line for those who have set none: four weeks of copies at this pace, in tens, and never fewer than ten. */
export function suggestedLine(copiesAWeek: number | null): number {
  if (copiesAWeek === null) return WITHOUT_PACE;
  return Math.max(10, Math.ceil((copiesAWeek * WEEKS_TO_PRINT) / 10) * 10);
}

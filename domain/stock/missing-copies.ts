import { copiesLeft } from "./low-stock.ts";

type Shelf = { onHand: number; allocated: number; waiting: number };

/** How many more copies of a title would have to be here for every parcel that waits: those waited for, less those free. */
export function missingCopies({ onHand, allocated, waiting }: Shelf): number {
  return Math.max(0, waiting - Math.max(0, onHand - allocated));
}

export type Wanted = { sku: string | null; copies: number };

/**
 * Of what somebody would have, the titles of which fewer copies are free than they want, with how many are: those on the shelf
 * that nobody else is promised or waits for.
 */
export function tooFew<Row extends Shelf & { sku: string }>(
  wanted: readonly Wanted[],
  stock: readonly Row[],
): (Row & { wanted: number; free: number })[] {
  return stock.flatMap((row) => {
    const sum = wanted.reduce((all, { sku, copies }) => all + (sku === row.sku ? copies : 0), 0);
    const free = Math.max(0, copiesLeft(row));
    return sum > free ? [{ ...row, wanted: sum, free }] : [];
  });
}

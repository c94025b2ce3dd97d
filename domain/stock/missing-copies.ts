import { availableCopies } from "./availability.ts";

type Shelf = { onHand: number; allocated: number; waiting: number };

/** How many more copies of a title would have to be here for every parcel that waits: those waited for, less those available. */
export function missingCopies(shelf: Shelf): number {
  return Math.max(0, shelf.waiting - availableCopies(shelf));
}

export type Wanted = { sku: string | null; copies: number };

/**
 * Of what somebody would have, the titles of which fewer copies are available than they want, with how many are. Parcels that
 * wait do not count: what is here is too little for them.
 */
export function tooFew<Row extends Shelf & { sku: string }>(
  wanted: readonly Wanted[],
  stock: readonly Row[],
): (Row & { wanted: number; available: number })[] {
  return stock.flatMap((row) => {
    const sum = wanted.reduce((all, { sku, copies }) => all + (sku === row.sku ? copies : 0), 0);
    const available = availableCopies(row);
    return sum > available ? [{ ...row, wanted: sum, available }] : [];
  });
}

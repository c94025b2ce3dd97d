type Shelf = { onHand: number; allocated: number; waiting: number };

/** How many more copies of a title would have to be here for every parcel that waits: those waited for, less those free. */
export function missingCopies({ onHand, allocated, waiting }: Shelf): number {
  return Math.max(0, waiting - Math.max(0, onHand - allocated));
}

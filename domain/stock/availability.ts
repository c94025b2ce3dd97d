/** The copies that a parcel made now could have: those on the shelf that none is promised. Whoever waits for more passes them by. */
export function availableCopies({ onHand, allocated }: { onHand: number; allocated: number }): number {
  return Math.max(0, onHand - allocated);
}

export type StockNeed = { publicationId: string; copies: number };

/** True when every need can be met from what is available (on hand less allocated), by publication id. */
function coversAll(needs: readonly StockNeed[], available: ReadonlyMap<string, number>): boolean {
  return needs.every((need) => (available.get(need.publicationId) ?? 0) >= need.copies);
}

/**
 * Which of those that wait can be packed now: by age, passing over any that is too large for what is left, so that a
 * single copy is not stuck behind a pallet. `waiting` is oldest first; every consignment is met whole or not at all.
 */
export function chooseByAge<Waiting extends { lines: readonly StockNeed[] }>(
  waiting: readonly Waiting[],
  available: ReadonlyMap<string, number>,
): Waiting[] {
  const left = new Map(available);
  const chosen: Waiting[] = [];
  for (const each of waiting) {
    if (!coversAll(each.lines, left)) continue;
    for (const need of each.lines) left.set(need.publicationId, (left.get(need.publicationId) ?? 0) - need.copies);
    chosen.push(each);
  }
  return chosen;
}

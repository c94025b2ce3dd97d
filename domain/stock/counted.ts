/** What a count comes to against the books: what must be added or taken away, and whether parcels are promised more. */
export type Difference = { change: number; isBelowAllocated: boolean };

/** Compares the copies that were counted with what the books say. The copies allocated to parcels must be among them. */
export function compareCount(counted: number, books: { onHand: number; allocated: number }): Difference {
  return { change: counted - books.onHand, isBelowAllocated: counted < books.allocated };
}

import { inDigits } from "#domain/digits.ts";
import type { MovementKind } from "#use-cases/stock/movements.ts";

const WORDS: Record<MovementKind, string> = {
  receipt: "Delivery",
  allocation: "Allocated to a parcel",
  release: "Given back by a parcel",
  dispatch: "Dispatched",
  return: "Returned",
  adjustment: "Count corrected",
  write_off: "Written off",
  split: "Split",
  dispatch_undone: "Dispatch taken back",
};

export function movementWords(kind: MovementKind): string {
  return WORDS[kind];
}

/** A change with its sign, as in a ledger: "+1,000", "−25". */
export function signed(change: number): string {
  return `${change > 0 ? "+" : "−"}${inDigits(Math.abs(change))}`;
}

import { copiesInWords } from "#domain/age.ts";

/** What a line of an order is of. `training` and `travel` belong to a training by arrangement, `seats` to an open one. */
export type LineKind = "copies" | "sponsored_copies" | "training" | "travel" | "seats";

export const LINE_KINDS = ["copies", "sponsored_copies", "training", "travel", "seats"] as const;

/** What an order is about: copies to be sent, a training by arrangement, or seats at an open one. */
export type OrderAbout = "copies" | "training" | "seats";

/** What whoever ordered calls it. */
export function orderWord(about: OrderAbout): "order" | "booking" {
  return about === "copies" ? "order" : "booking";
}

/** How much of it, in words: "25 copies", "2 places"; null of what is there once and need not be counted. */
export function amountInWords(kind: LineKind, count: number): string | null {
  if (kind === "seats") return count === 1 ? "1 place" : `${count} places`;
  if (kind === "training" || kind === "travel") return count === 1 ? null : `${count} times`;
  return copiesInWords(count);
}

import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import type { CountSeen } from "#use-cases/stock/look-at-counts.ts";

/** A count beside the books, in words: "Our records say 100 copies, 12 of them promised to parcels: 3 fewer were counted." */
export function differenceWords(seen: Pick<CountSeen, "onHand" | "allocated" | "change">): string {
  const { onHand, allocated, change } = seen;
  const promised = allocated === 0 ? "" : `, ${inDigits(allocated)} of them promised to parcels`;
  const books = `Our records say ${copiesInWords(onHand)}${promised}`;
  if (change === 0) return `${books}: that agrees.`;
  const by = inDigits(Math.abs(change));
  return `${books}: ${by} ${change < 0 ? "fewer" : "more"} ${by === "1" ? "was" : "were"} counted.`;
}

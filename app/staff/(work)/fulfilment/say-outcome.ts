import { holdersOf } from "#use-cases/fulfilment/queries.ts";
import { readOutcome, refusalSentence } from "./outcome.ts";

/** What became of a press of a button, in words. */
export type Said = { tone: "success" | "warning"; title: string; lines: SaidLine[] };

/** Why one parcel was left as it is; `toClaim` is its code, where it has to be claimed first. */
type SaidLine = { words: string; toClaim: string | null };

/** Puts an outcome, as it stands in an address, into words, with the names of colleagues who hold a parcel. */
export async function sayOutcome(query: Record<string, string | undefined>): Promise<Said | null> {
  const { did, n, done, not } = query;
  const outcome = readOutcome({ did, n, done, not });
  if (outcome === null) return null;
  const { tone, title, refused } = outcome;
  const taken = refused.filter(({ why }) => why === "claimed_by_other").map(({ code }) => code);
  const holders = await holdersOf(taken);
  const lines = refused.map(({ code, why }) => ({
    words: refusalSentence(code, why, holders.get(code)),
    toClaim: why === "not_claimed" ? code : null,
  }));
  return { tone, title, lines };
}

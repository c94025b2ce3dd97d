import { describeError, log } from "#adapters/log/log.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { inLanes } from "./in-lanes.ts";

/** So many are asked about at once: Stripe, and the pages that are served meanwhile, are to notice little of it. */
const AT_ONCE = 4;
/** After so many without an answer, one after another, nobody else is asked about. */
const MOST_IN_A_ROW = 12;

/** Counts the questions that got no answer. It goes through one whole comparison. */
export type Patience = { inARow: number };

/** Why nothing came of a question: there was no answer, or Stripe does not know as ours what was asked about. */
export type Unanswered = "unasked" | "unknown";

/**
 * Asks about each piece by `ask`. One that cannot be asked about does not keep the others; gives those of which nothing came,
 * with the reason. Throws what Stripe's library threw last when it seems not to be there at all.
 */
export async function askAll<Piece>(
  pieces: readonly Piece[],
  ask: (piece: Piece) => Promise<unknown>,
  patience: Patience,
): Promise<Map<Piece, Unanswered>> {
  const unanswered = new Map<Piece, Unanswered>();
  await inLanes(AT_ONCE, pieces, async (piece) => {
    try {
      if ((await ask(piece)) === "unknown") unanswered.set(piece, "unknown");
      patience.inARow = 0;
    } catch (error) {
      log.warn({ part: "payments", ...describeError(error) });
      unanswered.set(piece, "unasked");
      if (paymentsProblem(error) === "unknown_outcome") patience.inARow += 1;
      if (patience.inARow >= MOST_IN_A_ROW) throw error;
    }
  });
  return unanswered;
}

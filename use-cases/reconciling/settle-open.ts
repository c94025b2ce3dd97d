import { describeError, log } from "#adapters/log/log.ts";
import type { Stretch } from "#adapters/payments/made-within.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { askAll, type Patience } from "./ask-stripe.ts";
import type { Finding, Progress, Step } from "./keep-progress.ts";
import { OPEN_KINDS, type OpenKind } from "./open-kinds.ts";
import { type OpenRow, pagesOf, unchangedOf } from "./open-rows.ts";

/** Our clock and Stripe's may differ, and what was written down here is made there a little later. */
const CLOCKS_MS = 10 * 60_000;
/** Where Stripe lists far more than is open here, each of ours is asked about by itself instead. */
const LISTED_FOR_EACH = 3;

/**
 * Asks Stripe about everything of ours that is open, by lists of what is open there, and settles only what differs. Tells
 * `keep` of each some hundreds. Safe at any time, any number of times at once.
 */
export async function settleOpen(keep: Progress, patience: Patience, now: Date): Promise<void> {
  for (const kind of OPEN_KINDS)
    for await (const rows of pagesOf(kind.open)) await keep(await settlePage(kind, rows, patience, now));
}

async function settlePage(kind: OpenKind, rows: OpenRow[], patience: Patience, now: Date): Promise<Step> {
  const isSame = await sameOf(kind, rows);
  const different = rows.filter((row) => !isSame(row));
  const unanswered = await askAll(different, ({ settleBy }) => kind.settle(settleBy, now), patience);
  const unchanged = await unchangedOf(kind.open, different);
  // One that is as it was, and of which Stripe told, is the same there: no list showed it.
  const findings = different.flatMap((row): Finding[] => {
    const outcome = unchanged.has(row.id) ? unanswered.get(row) : "mended";
    return outcome ? [{ kind: kind.kind, orderId: row.orderId, outcome }] : [];
  });
  const count = (outcome: Finding["outcome"]) => findings.filter((each) => each.outcome === outcome).length;
  return { looked: rows.length, unasked: count("unasked"), unmended: count("unknown"), findings };
}

/** Where a list cannot be read, for one bad object perhaps, nothing is known of the rows: each is asked about. */
async function sameOf(kind: OpenKind, rows: readonly OpenRow[]): Promise<(row: OpenRow) => boolean> {
  try {
    return await kind.sameAtStripe(rows, stretchOf(rows));
  } catch (error) {
    if (paymentsProblem(error) === null) throw error;
    log.warn({ part: "payments", kind: kind.kind, ...describeError(error) });
    return () => false;
  }
}

function stretchOf(rows: readonly OpenRow[]): Stretch {
  const times = rows.map(({ at }) => at.getTime());
  return {
    from: new Date(Math.min(...times) - CLOCKS_MS),
    to: new Date(Math.max(...times) + CLOCKS_MS),
    most: 200 + rows.length * LISTED_FOR_EACH,
  };
}

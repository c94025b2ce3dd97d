import { database } from "#adapters/database/client.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { readStripeLedger } from "#use-cases/money/read-stripe-ledger.ts";
import { beginReconciliation, endReconciliation, type Problem } from "./begin-and-end.ts";
import { progressOf, TakenOver } from "./keep-progress.ts";
import { mendLedger } from "./mend-ledger.ts";
import { OPEN_KINDS } from "./open-kinds.ts";
import { countOf } from "./open-rows.ts";
import { settleOpen } from "./settle-open.ts";

/** A movement may be written down late, and what it is about may be told of later still. */
const DAYS_BEFORE_THE_LAST = 3;
/** The first comparison goes back so far. */
const DAYS_AT_FIRST = 90;

/**
 * Compares all that is open with Stripe: reads its ledger, asks about every open object of ours, and puts right what differs
 * where one of our functions can: what it cannot is shown beside the month's money. One runs at a time; without the id of one
 * that was asked for, it begins one of its own. When Stripe does not answer it says so, and the next goes on.
 */
export async function reconcile(now: Date, askedFor?: string): Promise<void> {
  const id = await beginReconciliation(askedFor);
  if (id === null) return;
  try {
    await compare(id, now);
    await endReconciliation(id, null);
  } catch (error) {
    if (error instanceof TakenOver) return;
    const problem: Problem = paymentsProblem(error) === null ? "broken_off" : "no_answer";
    await endReconciliation(id, problem);
    if (problem === "broken_off") throw error;
    log.warn({ part: "payments", reconciliation: id, ...describeError(error) });
  }
}

async function compare(id: string, now: Date): Promise<void> {
  const since = await ledgerSince(now);
  await readStripeLedger(now);
  const open = await countOf(OPEN_KINDS.map((kind) => kind.open));
  await database().reconciliation.update({ where: { id }, data: { open } });
  const [keep, patience] = [progressOf(id), { inARow: 0 }];
  await settleOpen(keep, patience, now);
  await mendLedger(since, keep, patience);
}

async function ledgerSince(now: Date): Promise<Date> {
  const last = await database().reconciliation.findFirst({
    where: { endedAt: { not: null }, problem: null },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { askedAt: true },
  });
  const days = last ? DAYS_BEFORE_THE_LAST : DAYS_AT_FIRST;
  return new Date((last?.askedAt ?? now).getTime() - days * 86_400_000);
}

import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { balanceMovementsSince, fetchBalance } from "#adapters/payments/balance.ts";
import { settingOf } from "#use-cases/settings/setting.ts";
import { keepMovements } from "./keep-movements.ts";
import { keepPayoutParts } from "./keep-payout-parts.ts";

const KEY = "stripe_ledger";
/** A movement may be listed a little after its time. */
const OVERLAP_MS = 86_400_000;
/** While money moves as it is counted, the count is taken again. */
const MOST_TRIES = 3;

const shape = z.object({
  lookedAt: z.coerce.date(),
  /** What Stripe said that its balance was, and what the movements that it told us come to, in pence. */
  balancePence: z.int(),
  sumPence: z.int(),
});

/** How it stood when Stripe's ledger was last read through. */
export type LastLook = z.output<typeof shape>;

/** The last look at Stripe's ledger; undefined while there was none. */
export function lastLook(): Promise<LastLook | undefined> {
  return settingOf(KEY, shape);
}

/**
 * Writes down every movement of the account's money that Stripe has told since the last time, once, and compares what they
 * come to with Stripe's balance. The next time begins a day before this one did, and where it did when this one breaks off.
 */
export async function readStripeLedger(now: Date): Promise<LastLook> {
  let before = await fetchBalance();
  for (let tries = 1; ; tries += 1) {
    await takeIn();
    const balancePence = await fetchBalance();
    if (balancePence === before || tries === MOST_TRIES) return keepLook({ lookedAt: now, balancePence });
    before = balancePence;
  }
}

async function takeIn(): Promise<void> {
  const last = await lastLook();
  const since = last ? new Date(last.lookedAt.getTime() - OVERLAP_MS) : null;
  for await (const movements of balanceMovementsSince(since)) await keepMovements(movements);
  await keepPayoutParts();
}

async function keepLook(look: Omit<LastLook, "sumPence">): Promise<LastLook> {
  const { _sum } = await database().balanceMonth.aggregate({ _sum: { netPence: true } });
  const kept = { ...look, sumPence: Number(_sum.netPence ?? 0) };
  const facts = { value: { ...kept, lookedAt: kept.lookedAt.toISOString() }, changedAt: new Date() };
  await database().setting.upsert({ where: { key: KEY }, create: { key: KEY, ...facts }, update: facts });
  return kept;
}

import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";

/** What kept a comparison from its end: Stripe, or something of ours. */
export type Problem = "no_answer" | "broken_off";

/** One that was not seen at work for so long was killed. */
const GIVEN_UP_AFTER_MINUTES = 5;

/** Begins the comparison that was asked for, or one of its own; null where one is under way, or it was begun already. */
export async function beginReconciliation(askedFor?: string): Promise<string | null> {
  const id = askedFor ?? (await inTransaction((tx) => startReconciliation(tx)));
  if (id === null) return null;
  const begun = await database().$executeRaw`
    UPDATE reconciliation SET begun_at = now(), beat_at = now()
     WHERE id = ${id}::uuid AND begun_at IS NULL AND ended_at IS NULL`;
  return begun === 1 ? id : null;
}

/** Writes a comparison down, still to be begun. Null where one is under way: the database keeps a second one out. */
export async function startReconciliation(tx: Transaction, askedById: string | null = null): Promise<string | null> {
  await tx.$executeRaw`
    UPDATE reconciliation SET ended_at = now(), problem = 'broken_off'
     WHERE ended_at IS NULL AND beat_at < now() - ${GIVEN_UP_AFTER_MINUTES} * interval '1 minute'`;
  const [started] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO reconciliation (asked_by_id) VALUES (${askedById}::uuid) ON CONFLICT DO NOTHING RETURNING id::text`;
  return started?.id ?? null;
}

/** Says that a comparison is over, and what kept it from its end, if anything did. */
export async function endReconciliation(id: string, problem: Problem | null): Promise<void> {
  await database().$executeRaw`
    UPDATE reconciliation SET ended_at = now(), problem = ${problem} WHERE id = ${id}::uuid AND ended_at IS NULL`;
}

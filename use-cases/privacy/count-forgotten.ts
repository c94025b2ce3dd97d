import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import type { ForgottenKind } from "#domain/privacy/forgotten-words.ts";
import { record } from "#use-cases/history/record.ts";

/** What is forgotten by the clock is about nobody any more. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export type ForgottenCounts = Partial<Record<ForgottenKind, number>>;

/**
 * Counts what was forgotten, in the transaction that forgets it: so the report is right wherever that is broken off. The history is
 * told as well, unless each person's own says it. Composes.
 */
export async function countForgotten(
  tx: Transaction,
  counts: ForgottenCounts,
  now: Date,
  history: "told" | "told_elsewhere" = "told",
): Promise<void> {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  if (some.length === 0) return;
  const rows = some.map(([kind, count]) => Prisma.sql`(${londonDay(now)}::date, ${kind}, ${count}::int)`);
  await tx.$executeRaw`
    INSERT INTO forgotten_count (day, kind, count) VALUES ${Prisma.join(rows)}
    ON CONFLICT (day, kind) DO UPDATE SET count = forgotten_count.count + EXCLUDED.count`;
  if (history === "told_elsewhere") return;
  const details = Object.fromEntries(some);
  await record(tx, { subject: "privacy", subjectId: NOBODY, event: "people_forgotten", by: "system", details });
}

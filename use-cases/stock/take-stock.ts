import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueueAll } from "#adapters/jobs/enqueue.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { earlierResult, submitOnce } from "#use-cases/forms/submit-once.ts";
import { type Happening, record } from "#use-cases/history/record.ts";
import { booksOf, type Count, type CountSeen, seenBeside } from "./look-at-counts.ts";
import { noteCrossings } from "./watch-stock.ts";

export type StocktakeRefusal =
  | "not_allowed"
  | "nothing_counted"
  | "bad_count"
  | "already_written"
  | "moved"
  | "below_allocated"
  | "no_reason";

export type CountWithReason = Count & { reason: string };
export type Stocktake = { formKey: string; counts: readonly CountWithReason[] };

const MOST = 1_000_000;
const RESULT = "/staff/stock";

/**
 * Writes down a count of several titles, all or none of it: an adjustment for each that differs from the books. Gives how
 * many did. Refuses `already_written` for a form that was posted before; `moved` when copies came or went after the form
 * was shown; `below_allocated` when parcels are promised more than was counted; `no_reason` for a difference without one.
 */
export async function takeStock(
  stocktake: Stocktake,
  by: StaffMember,
): Promise<Result<{ corrected: number }, StocktakeRefusal>> {
  if (!may(by, "manage_stock")) return refuse("not_allowed");
  const counts = stocktake.counts.map((count) => ({ ...count, reason: shortened(cleanLine(count.reason), 200) }));
  if (counts.length === 0) return refuse("nothing_counted");
  if (counts.some(({ counted }) => !Number.isInteger(counted) || counted < 0 || counted > MOST))
    return refuse("bad_count");
  const content = counts.map(({ publicationId, counted, reason }) => ({ publicationId, counted, reason }));
  const submission = { formKey: stocktake.formKey, content };
  return inTransaction(async (tx) => {
    await lockLevels(tx);
    if ((await earlierResult(tx, submission)) !== null) return refuse("already_written");
    const seen = seenBeside(await booksOf(tx), counts);
    const refusal = whyNot(seen, counts);
    if (refusal !== null) return refuse(refusal);
    if (!(await submitOnce(tx, submission, RESULT)).first) return refuse("already_written");
    const differing = seen.filter(({ change }) => change !== 0);
    await writeDown(tx, seen, counts, by);
    return succeed({ corrected: differing.length });
  });
}

/** In the order of ids, as everywhere. A publication that never had a copy has no level yet: it gets one to lock. */
async function lockLevels(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO stock_level (publication_id) SELECT id FROM publication WHERE is_active ORDER BY id ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`SELECT 1 FROM stock_level ORDER BY publication_id FOR UPDATE`;
}

function whyNot(seen: readonly CountSeen[], counts: readonly CountWithReason[]): StocktakeRefusal | null {
  if (seen.length < counts.length || seen.some(({ hasMoved }) => hasMoved)) return "moved";
  if (seen.some(({ isBelowAllocated }) => isBelowAllocated)) return "below_allocated";
  return seen.some(({ change, publicationId }) => change !== 0 && reasonOf(counts, publicationId) === "")
    ? "no_reason"
    : null;
}

function reasonOf(counts: readonly CountWithReason[], id: string): string {
  return counts.find(({ publicationId }) => publicationId === id)?.reason ?? "";
}

async function writeDown(
  tx: Transaction,
  seen: readonly CountSeen[],
  counts: readonly CountWithReason[],
  by: StaffMember,
): Promise<void> {
  const differing = seen.filter(({ change }) => change !== 0);
  const movements = differing.map(({ publicationId, change }) => {
    const facts = { publicationId, kind: "adjustment" as const, onHandChange: change, allocatedChange: 0 };
    return { ...facts, reason: reasonOf(counts, publicationId), staffMemberId: by.id };
  });
  await tx.stockMovement.createMany({ data: movements });
  await record(tx, ...seen.map((count) => happeningOf(count, reasonOf(counts, count.publicationId), by)));
  await noteCrossings(tx, new Date());
  const more = differing.filter(({ change }) => change > 0).map(({ publicationId }) => ({ publicationId }));
  await enqueueAll(tx, "allocate_waiting", more);
}

function happeningOf({ publicationId, change, counted }: CountSeen, reason: string, by: StaffMember): Happening {
  const about = { subject: "publication" as const, subjectId: publicationId, by };
  return change === 0
    ? { ...about, event: "count_agreed", details: { copies: counted } }
    : { ...about, event: "count_corrected", details: { change, reason } };
}

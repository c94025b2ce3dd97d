import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { canStillUndo } from "#domain/free-copies/flood-wish.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

export type UndoFloodRefusal = "not_allowed" | "no_such_flood" | "too_late";

const AT_ONCE = 1_000;

/**
 * Takes a decline of a flood back, for a week: its requests are in review again, those too that were approved before. Their cancelled parcels
 * stay cancelled; who approves one makes another. Whoever was erased meanwhile stays declined. Broken off, it is repeated and goes on. Refuses `not_allowed`, `no_such_flood`, `too_late`.
 */
export async function undoFloodDecline(
  id: string,
  by: StaffMember,
  now: Date,
): Promise<Result<null, UndoFloodRefusal>> {
  if (!may(by, "review_free_copies")) return refuse("not_allowed");
  const decline = isId(id) ? await database().floodDecline.findUnique({ where: { id } }) : null;
  if (!decline) return refuse("no_such_flood");
  if (!canStillUndo(decline.begunAt, now)) return refuse("too_late");
  await inTransaction((tx) => begin(tx, id, by));
  while ((await inTransaction((tx) => reopenSome(tx, id))) === AT_ONCE);
  return succeed(null);
}

/** From here on nothing more is declined by it, should it still be under way. */
async function begin(tx: Transaction, id: string, by: StaffMember): Promise<void> {
  const [begun] = await tx.$queryRaw<{ declined: number }[]>`
    UPDATE flood_decline SET undone_at = now(), undone_by_id = ${by.id}::uuid, done_at = coalesce(done_at, now())
     WHERE id = ${id}::uuid AND undone_at IS NULL RETURNING declined`;
  if (!begun) return;
  const details = { requests: begun.declined };
  await record(tx, { subject: "request", subjectId: id, event: "flood_decline_undone", by, details });
}

async function reopenSome(tx: Transaction, id: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE free_copy_request
       SET status = 'in_review', decided_at = NULL, closed_at = NULL, version = version + 1,
           review_reasons = CASE WHEN 'flood' = ANY(review_reasons) THEN review_reasons ELSE array_append(review_reasons, 'flood') END
     WHERE id IN (SELECT q.id FROM free_copy_request q JOIN recipient r ON r.id = q.recipient_id
                   WHERE q.flood_decline_id = ${id}::uuid AND q.status = 'declined' AND r.forgotten_at IS NULL
                   ORDER BY q.id LIMIT ${AT_ONCE} FOR UPDATE OF q)`;
}

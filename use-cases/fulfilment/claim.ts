import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { ANY_PARCEL, BATCH_KINDS, BATCH_SIZES, type BatchWish } from "#domain/fulfilment/batch-wish.ts";
import { CLAIM_LASTS_MINUTES } from "#domain/fulfilment/consignment-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { changeConsignments, type Outcome, recordEach } from "./change-consignments.ts";

/** As many as one person can have on a table. */
const MOST_AT_ONCE = 100;

/** What became of a claim, and the number of the batch that it made; null when nothing was claimed. */
export type Claimed = Outcome & { batch: number | null };

/**
 * Claims the oldest `count` parcels of the queue (1 to 100) that nobody holds and that are as wished, as one batch. Two
 * colleagues who ask at once never get the same one, and neither waits for the other. Gives fewer, or none, when there
 * are no more.
 */
export async function claimNext(
  count: number,
  by: StaffMember,
  wish: BatchWish = ANY_PARCEL,
): Promise<Result<Claimed, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const most = Math.min(Math.max(1, Math.trunc(count) || 1), MOST_AT_ONCE);
  return inTransaction(async (tx) => {
    const claimed = await tx.$queryRaw<{ id: string; code: string; batch: number }[]>`
      WITH next AS (
        SELECT id FROM consignment WHERE status = 'queued' AND held_at IS NULL ${asWished(wish)}
         ORDER BY waiting_since, id LIMIT ${most} FOR UPDATE SKIP LOCKED),
      batch AS (
        INSERT INTO packing_batch (staff_member_id) SELECT ${by.id}::uuid WHERE EXISTS (SELECT 1 FROM next)
        RETURNING number)
      UPDATE consignment c
         SET status = 'claimed', claimed_by_id = ${by.id}::uuid, claimed_at = now(), batch_number = batch.number,
             version = c.version + 1
        FROM next, batch WHERE c.id = next.id
      RETURNING c.id, c.code, c.batch_number AS batch`;
    await recordEach(tx, claimed, "consignment_claimed", by);
    return succeed({ done: claimed.map((row) => row.code), refused: [], batch: claimed[0]?.batch ?? null });
  });
}

function asWished({ kind, size, waitedDays }: BatchWish): Prisma.Sql {
  const { isFree } = BATCH_KINDS[kind];
  const { from, to } = BATCH_SIZES[size];
  const parts = [
    ...(isFree === null ? [] : [Prisma.sql`AND (request_id IS NOT NULL) = ${isFree}`]),
    ...(from === 1 ? [] : [Prisma.sql`AND copies >= ${from}`]),
    ...(to === null ? [] : [Prisma.sql`AND copies <= ${to}`]),
    ...(waitedDays === 0 ? [] : [Prisma.sql`AND waiting_since <= now() - make_interval(days => ${waitedDays})`]),
  ];
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, " ");
}

/**
 * Claims chosen parcels as one batch: those in the queue, and those that a colleague claimed and left alone for two hours.
 */
export async function claimChosen(ids: readonly string[], by: StaffMember): Promise<Result<Claimed, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const { number } = await tx.packingBatch.create({ data: { staffMemberId: by.id }, select: { number: true } });
    const stale = Prisma.sql`(status = 'claimed' AND claimed_at <= now() - make_interval(mins => ${CLAIM_LASTS_MINUTES}))`;
    const change = {
      ids: ids.slice(0, MOST_AT_ONCE),
      set: Prisma.sql`status = 'claimed', claimed_by_id = ${by.id}::uuid, claimed_at = now(), batch_number = ${number}`,
      where: Prisma.sql`held_at IS NULL AND (status = 'queued' OR ${stale})`,
      event: "consignment_claimed",
      otherwise: "not_queued" as const,
    };
    const outcome = await changeConsignments(tx, change, by);
    if (outcome.done.length > 0) return succeed({ ...outcome, batch: number });
    await dropBatch(tx, number);
    return succeed({ ...outcome, batch: null });
  });
}

/** A batch of nothing is none: its number is not used again. */
async function dropBatch(tx: Transaction, number: number): Promise<void> {
  await tx.packingBatch.delete({ where: { number } });
}

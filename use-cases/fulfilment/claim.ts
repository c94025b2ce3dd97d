import { Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { CLAIM_LASTS_MINUTES } from "#domain/fulfilment/consignment-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { changeConsignments, type Outcome, recordEach } from "./change-consignments.ts";

/** As many as one person can have on a table. */
const MOST_AT_ONCE = 100;

/**
 * Claims the oldest `count` parcels of the queue (1 to 100) that nobody holds. Two colleagues who ask at once never get
 * the same one, and neither waits for the other. Gives fewer, or none, when the queue is shorter.
 */
export async function claimNext(count: number, by: StaffMember): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const most = Math.min(Math.max(1, Math.trunc(count) || 1), MOST_AT_ONCE);
  return inTransaction(async (tx) => {
    const claimed = await tx.$queryRaw<{ id: string; code: string }[]>`
      WITH next AS (
        SELECT id FROM consignment WHERE status = 'queued' AND held_at IS NULL
         ORDER BY waiting_since, id LIMIT ${most} FOR UPDATE SKIP LOCKED)
      UPDATE consignment c
         SET status = 'claimed', claimed_by_id = ${by.id}::uuid, claimed_at = now(), version = c.version + 1
        FROM next WHERE c.id = next.id
      RETURNING c.id, c.code`;
    await recordEach(tx, claimed, "consignment_claimed", by);
    return succeed({ done: claimed.map((row) => row.code), refused: [] });
  });
}

/** Claims chosen parcels: those in the queue, and those that a colleague claimed and left alone for two hours. */
export async function claimChosen(ids: readonly string[], by: StaffMember): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const stale = Prisma.sql`(status = 'claimed' AND claimed_at <= now() - make_interval(mins => ${CLAIM_LASTS_MINUTES}))`;
  const change = {
    ids: ids.slice(0, MOST_AT_ONCE),
    set: Prisma.sql`status = 'claimed', claimed_by_id = ${by.id}::uuid, claimed_at = now()`,
    where: Prisma.sql`held_at IS NULL AND (status = 'queued' OR ${stale})`,
    event: "consignment_claimed",
    otherwise: "not_queued" as const,
  };
  return inTransaction(async (tx) => succeed(await changeConsignments(tx, change, by)));
}
